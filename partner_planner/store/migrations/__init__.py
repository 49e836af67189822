"""The steps by which the file's schema grew, one file each; they import nothing of ours."""
