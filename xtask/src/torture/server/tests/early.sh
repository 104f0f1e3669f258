#!/bin/sh
# A server that refuses to start.
echo "the store has a hole" >&2
exit 1
