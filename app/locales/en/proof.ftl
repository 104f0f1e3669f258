# What proves that a ballot lies in the box, on the page of the ballot.

proof-promise = Download the signed promise
    .words = Keep this file. It is signed, and promises that this version of your ballot lies in the box. Each change of your ballot makes a new one: the latest counts. Once the box is sealed, the file shows whether your ballot is in it. It does not tell what you chose.
proof-receipt = Download your receipt
    .words = Keep this file. It proves that your ballot lies in the sealed box, and that the seal is in the public record. It does not tell what you chose.
proof-opening = Download your opened ballot
    .open = Check that your marks were counted as you cast them
    .warning = This file proves how you voted.
    .words = Whoever sees it knows, so nobody may ask you for it, and it is never sent by e-mail. With it and the record you can look for each of your marks among those that were counted. It can be downloaded only as long as it is known whose each ballot is.
proof-letter = Send me my receipt
    .words = Your receipt can come by e-mail once the box is sealed. Nobody else learns that you asked.
    .asked = Your receipt will come by e-mail once the box is sealed.
    .back = Do not send it
    .said = Your receipt will come by e-mail once the box is sealed.
    .back-said = No e-mail will be sent.
proof-destroyed = Your ballot can no longer be shown
    .words = Nobody will have to count this box again, so what told whose each ballot was has been destroyed, and the public record says so. How many voted stays, and so do the votes that were published without a name. If you kept your receipt, it still proves that your ballot was in the box.
proof-check = To check it, download the record of this campaign too:
# In a command, where the name of a file goes.
proof-file = FILE
