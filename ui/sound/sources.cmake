# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    sound/recorderviewmodel.h sound/recorderviewmodel.cpp
    sound/recordinglistmodel.h sound/recordinglistmodel.cpp
    sound/recordingtext.h sound/recordingtext.cpp
    sound/replaymomentmodel.h sound/replaymomentmodel.cpp
    sound/replayviewmodel.h sound/replayviewmodel.cpp
    sound/soundviewmodel.h sound/soundviewmodel.cpp
    sound/voiceviewmodel.h sound/voiceviewmodel.cpp)
