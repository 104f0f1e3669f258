#!/bin/sh
# A server that ends in good order when it is asked to.
trap 'echo "WARN: closing"; exit 0' TERM
echo "listening on http://$3"
while true; do sleep 0.1; done
