# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    coding/codeedit.h coding/codeedit.cpp
    coding/codingdocument.h coding/codingdocument.cpp
    coding/codinghistorymodel.h coding/codinghistorymodel.cpp
    coding/codinglistviewmodel.h coding/codinglistviewmodel.cpp
    coding/codingproblemlistmodel.h coding/codingproblemlistmodel.cpp
    coding/codingroomviewmodel.h coding/codingroomviewmodel.cpp coding/codingroomjudging.cpp
    coding/codingrubricviewmodel.h coding/codingrubricviewmodel.cpp
    coding/codingtext.h coding/codingtext.cpp
    coding/linediff.h coding/linediff.cpp
    coding/pythontokens.h coding/pythontokens.cpp
    coding/verdictmodel.h coding/verdictmodel.cpp)
