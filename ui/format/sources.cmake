# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    format/durationtext.h format/durationtext.cpp
    format/datetext.h format/datetext.cpp
    format/filteredlistmodel.h format/filteredlistmodel.cpp
    format/numberentry.h format/numberentry.cpp
    format/looptext.h format/looptext.cpp
    format/hirelinetext.h format/hirelinetext.cpp
    format/forecasttext.h format/forecasttext.cpp
    format/toldweeks.h format/toldweeks.cpp
    format/unfinishedtext.h format/unfinishedtext.cpp
    format/secondtick.h format/secondtick.cpp)
