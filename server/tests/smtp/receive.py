"""An SMTP server on a free port of this machine that prints what it accepts, one JSON line each.

The first line is {"port": ...}. A recipient whose local part is `refused` is answered with 550,
one that begins with `later` with 451 the first time. The server ends when its standard input does.
"""

import asyncio
import email
import email.policy
import json
import logging
import sys

from aiosmtpd.smtp import SMTP


def say(line):
    print(json.dumps(line), flush=True)


class Receiver:
    def __init__(self):
        self.put_off = set()

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        local_part = address.split("@")[0]
        if local_part == "refused":
            return f"550 5.1.1 <{address}> no such mailbox here"
        if local_part.startswith("later") and address not in self.put_off:
            self.put_off.add(address)
            say({"put_off": address})
            return f"451 4.7.1 <{address}> try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        # Python's own parser decodes, so that nothing is checked with the library that encoded.
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        lines = envelope.content.split(b"\r\n")
        say({
            "envelope_from": envelope.mail_from,
            "envelope_to": envelope.rcpt_tos,
            "headers": {name.lower(): str(value) for name, value in message.items()},
            "content_type": message.get_content_type(),
            "charset": message.get_content_charset(),
            "defects": [str(defect) for defect in message.defects],
            "is_ascii": envelope.content.isascii(),
            "longest_line": max(len(line) for line in lines),
            "body": message.get_content().replace("\r\n", "\n"),
        })
        return "250 OK"


async def main():
    # Clients that speak something else are a part of the tests and no news.
    logging.getLogger("mail.log").setLevel(logging.ERROR)
    receiver = Receiver()
    loop = asyncio.get_running_loop()
    # On port 0 the system picks a free one: no other test can take it in between.
    server = await loop.create_server(lambda: SMTP(receiver), "127.0.0.1", 0)
    say({"port": server.sockets[0].getsockname()[1]})
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(main())
