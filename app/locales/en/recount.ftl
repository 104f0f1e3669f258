# Checking the record in the reader's browser, on the page of the record.

recount = Recount it
    .lede = The program that checks a record on the command line also runs here, in your browser. It reads each entry, checks each signature and each rule, and counts the votes again.
    .private = What you choose here stays on your device. Once the program is loaded, it needs no network.
    .doubt = The program comes from the same server as the record. Whoever does not trust the server takes the command from elsewhere, or another program written from the specification in the file: they find the same.
    .without-script = Your browser runs no programs on this page. Download the record above, and check it with the command below.
    .command = With the command, without a browser
recount-file = Another record
    .hint = The file record.zip. Without it, the record of this campaign is downloaded and checked.
recount-receipt = Your receipt, promise or opened ballot
    .hint = The file that you downloaded from the page of your ballot, such as receipt.tlog-proof.
recount-checkpoint = An older checkpoint
    .hint = A number with its letters and digits, as you have noted or photographed it, or all lines of the signed one.
recount-more = Compare with what you have kept, or check another file
    .drop = Files can also be dropped anywhere in this part of the page.
recount-waiting = The program and the record are being loaded.
recount-progress = How far the recount is
recount-unloaded = The program could not be loaded. Check your network, and try again.
recount-unfetched = The record could not be downloaded. Try again in a moment, or choose its file if you have it.
recount-stopped = The program stopped before it was done, and says nothing about the record. Try again, or use the command.
recount-other = This file is the record of another campaign than that of this page.
recount-kept = What you have kept
recount-findings = What was found
    .there = There
    .expected = Expected
