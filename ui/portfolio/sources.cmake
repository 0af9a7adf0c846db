# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    portfolio/connectionviewmodel.h portfolio/connectionviewmodel.cpp
    portfolio/laddersviewmodel.h portfolio/laddersviewmodel.cpp
    portfolio/opinionsviewmodel.h portfolio/opinionsviewmodel.cpp
    portfolio/portfolioviewmodel.h portfolio/portfolioviewmodel.cpp
    portfolio/readingviewmodel.h portfolio/readingviewmodel.cpp
    portfolio/reflectionsviewmodel.h portfolio/reflectionsviewmodel.cpp
    portfolio/runglistmodel.h portfolio/runglistmodel.cpp)
