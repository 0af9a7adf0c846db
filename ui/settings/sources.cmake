# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    settings/backuplistmodel.h settings/backuplistmodel.cpp
    settings/contentproblemmodel.h settings/contentproblemmodel.cpp
    settings/copiesviewmodel.h settings/copiesviewmodel.cpp
    settings/dayentry.h settings/dayentry.cpp
    settings/filechoice.h settings/filechoice.cpp
    settings/recoverytext.h settings/recoverytext.cpp
    settings/recoveryviewmodel.h settings/recoveryviewmodel.cpp
    settings/settingsviewmodel.h settings/settingsviewmodel.cpp
    settings/studysettings.h settings/studysettings.cpp
    settings/transfertext.h settings/transfertext.cpp
    settings/transferviewmodel.h settings/transferviewmodel.cpp)
