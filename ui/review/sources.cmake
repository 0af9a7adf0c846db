# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    review/carddocument.h review/carddocument.cpp
    review/cardfiletext.h review/cardfiletext.cpp
    review/cardfileviewmodel.h review/cardfileviewmodel.cpp
    review/cardimportlistmodel.h review/cardimportlistmodel.cpp
    review/cardlistmodel.h review/cardlistmodel.cpp
    review/cardsviewmodel.h review/cardsviewmodel.cpp
    review/cardtext.h review/cardtext.cpp
    review/queuelistmodel.h review/queuelistmodel.cpp
    review/reviewviewmodel.h review/reviewviewmodel.cpp
    review/spokenanswerviewmodel.h review/spokenanswerviewmodel.cpp
    review/studyviewmodel.h review/studyviewmodel.cpp)
