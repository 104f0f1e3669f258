# What is known of a form that is sent in the background.

sending-sending = Sending…
# Where the device has no network. The page sends the form again by itself.
sending-offline = You are offline: this is not counted yet. It is sent as soon as the network is back, as long as this page stays open.
# Where the server does not answer. The same button sends the form again.
sending-unanswered = No answer yet: this is not counted yet. It is sent again in a few seconds; you can also press the button again.

# Below a private note, which is saved while it is written.
autosave-saves = What you write and mark here is saved as you go.
autosave-saving = Saving…
autosave-saved = Saved.
autosave-offline = You are offline: what you wrote last is not saved yet. It is saved as soon as the network is back, as long as this page stays open.
autosave-unanswered = No answer yet: what you wrote last is not saved yet. It is tried again in a few seconds.
autosave-refused = What you changed last is not saved yet. Press “Save” to see why.
