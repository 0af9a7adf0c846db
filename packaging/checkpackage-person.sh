#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs a command as the ordinary user of the fresh machine, in place of itself, so that its process can be ended by its id.
person=learner
home=/home/$person
exec setpriv --reuid="$person" --regid="$person" --init-groups -- \
    env -i HOME="$home" USER="$person" LOGNAME="$person" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 XDG_RUNTIME_DIR="$home/run" \
    QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software "$@"
