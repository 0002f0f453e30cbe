"""Where the steps run. An engine only maps and groups; what it maps are the steps below."""
