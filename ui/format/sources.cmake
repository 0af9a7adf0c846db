# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    format/areatext.h format/areatext.cpp
    format/durationtext.h format/durationtext.cpp
    format/datetext.h format/datetext.cpp
    format/figureentry.h format/figureentry.cpp
    format/filteredlistmodel.h format/filteredlistmodel.cpp
    format/numberentry.h format/numberentry.cpp
    format/percenttext.h format/percenttext.cpp
    format/looptext.h format/looptext.cpp
    format/hirelinetext.h format/hirelinetext.cpp
    format/forecasttext.h format/forecasttext.cpp
    format/toldfigures.h format/toldfigures.cpp
    format/toldweeks.h format/toldweeks.cpp
    format/unfinishedtext.h format/unfinishedtext.cpp
    format/rowdiff.h
    format/secondtick.h format/secondtick.cpp)
