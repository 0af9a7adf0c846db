# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    shell/appearance.h shell/appearance.cpp
    shell/commandpalette.h shell/commandpalette.cpp
    shell/desktopquiet.h shell/desktopquiet.cpp
    shell/fileopener.h shell/fileopener.cpp
    shell/foundwording.h shell/foundwording.cpp
    shell/handedfile.h shell/handedfile.cpp
    shell/navigation.h shell/navigation.cpp
    shell/roundquiet.h
    shell/roundwatch.h shell/roundwatch.cpp
    shell/sleepnotice.h shell/sleepnotice.cpp)
