#!/bin/sh
# A server that comes up, with a complaint. Its third argument stands after --data.
echo "WARN: slow" >&2
sleep 0.1
echo "listening on http://$3"
exec sleep 60
