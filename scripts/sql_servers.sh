#!/bin/sh
# Run a command beside a PostgreSQL and a MariaDB server of its own: fresh data in a new folder, reachable through a
# socket in it (PostgreSQL) or on 127.0.0.1 (MariaDB) only, stopped and removed at the end, whatever the end is.
#
#   scripts/sql_servers.sh .venv/bin/pytest tests/exports
#
# The command finds in its environment how to reach them: KESOS_SQL_SERVERS="postgres mysql", and for each the client with
# its options in KESOS_SQL_POSTGRES and KESOS_SQL_MYSQL. Needs the Debian packages postgresql and mariadb-server;
# KESOS_SQL_INSTALL=1 installs them (as root).
set -eu

port=${KESOS_SQL_PORT:-33306}
limit=${KESOS_SQL_LIMIT:-900} # seconds for the command; the servers do not outlive it

if [ "${KESOS_SQL_INSTALL:-0}" = 1 ]; then
	# RUNLEVEL=1 keeps the packages from starting servers of the whole machine.
	RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
		postgresql mariadb-server >/dev/null
fi

postgres_bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
mariadbd=$(PATH="$PATH:/usr/sbin" command -v mariadbd || true)
if [ -z "$postgres_bin" ] || [ -z "$mariadbd" ]; then
	echo "PostgreSQL and MariaDB are needed: apt-get install postgresql mariadb-server," \
		"or KESOS_SQL_INSTALL=1 $0 ... as root." >&2
	exit 1
fi

home=$(mktemp -d)
mkdir "$home/postgres" "$home/mysql" "$home/socket"
chmod 755 "$home"

# Neither server runs as root; anybody else runs them as themselves.
if [ "$(id -u)" = 0 ]; then
	chown postgres "$home/postgres" "$home/socket"
	chown mysql "$home/mysql"
	as_postgres() { runuser -u postgres -- "$@"; }
	owner=mysql
else
	as_postgres() { "$@"; }
	owner=$(id -un)
fi

stop() {
	as_postgres "$postgres_bin/pg_ctl" -D "$home/postgres" -m immediate -w stop >/dev/null 2>&1 || true
	if [ -n "${mysql_pid:-}" ]; then
		kill "$mysql_pid" 2>/dev/null || true
		wait "$mysql_pid" 2>/dev/null || true
	fi
	rm -rf "$home"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

as_postgres "$postgres_bin/initdb" -D "$home/postgres" -U kesos -A trust -E UTF8 --no-locale --no-sync >/dev/null
as_postgres "$postgres_bin/pg_ctl" -D "$home/postgres" -l "$home/postgres/log" -w -t 60 \
	-o "-c listen_addresses='' -c unix_socket_directories='$home/socket' -c fsync=off" start >/dev/null

mariadb-install-db --no-defaults --datadir="$home/mysql" --user="$owner" --auth-root-authentication-method=normal \
	--skip-test-db >/dev/null 2>&1
"$mariadbd" --no-defaults --datadir="$home/mysql" --user="$owner" --socket="$home/mysql/socket" \
	--bind-address=127.0.0.1 --port="$port" --character-set-server=utf8mb4 >"$home/mysql.log" 2>&1 &
mysql_pid=$!
mysql_client="mariadb --no-defaults --protocol=tcp --host=127.0.0.1 --port=$port --user=root --default-character-set=utf8mb4"
tries=60
until $mysql_client --execute="create database if not exists kesos" >/dev/null 2>&1; do
	tries=$((tries - 1))
	if [ "$tries" = 0 ] || ! kill -0 "$mysql_pid" 2>/dev/null; then
		cat "$home/mysql.log" >&2
		exit 1
	fi
	sleep 0.5
done

KESOS_SQL_SERVERS="postgres mysql"
KESOS_SQL_POSTGRES="psql --no-psqlrc --quiet --csv --set=ON_ERROR_STOP=1 --host=$home/socket --username=kesos postgres"
KESOS_SQL_MYSQL="$mysql_client --batch --raw kesos"
export KESOS_SQL_SERVERS KESOS_SQL_POSTGRES KESOS_SQL_MYSQL
timeout "$limit" "$@"
