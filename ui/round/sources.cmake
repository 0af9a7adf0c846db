# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    round/changetext.h round/changetext.cpp
    round/criterionlistmodel.h round/criterionlistmodel.cpp
    round/debriefviewmodel.h round/debriefviewmodel.cpp
    round/debriefdocument.h round/debriefdocument.cpp
    round/findingtext.h round/findingtext.cpp
    round/interviewersheet.h round/interviewersheet.cpp
    round/sheetviewmodel.h round/sheetviewmodel.cpp
    round/ladderlistmodel.h round/ladderlistmodel.cpp
    round/mistakelistmodel.h round/mistakelistmodel.cpp
    round/mistakesviewmodel.h round/mistakesviewmodel.cpp
    round/pointlistmodel.h round/pointlistmodel.cpp
    round/reflectiontext.h round/reflectiontext.cpp
    round/reflectionviewmodel.h round/reflectionviewmodel.cpp
    round/rounddetail.h
    round/roundlistmodel.h round/roundlistmodel.cpp
    round/roundsviewmodel.h round/roundsviewmodel.cpp
    round/roundviewmodel.h round/roundviewmodel.cpp
    round/unratedroundsmodel.h round/unratedroundsmodel.cpp)
