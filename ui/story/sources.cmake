# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    story/coveragelistmodel.h story/coveragelistmodel.cpp
    story/drilllistmodel.h story/drilllistmodel.cpp
    story/drillviewmodel.h story/drillviewmodel.cpp
    story/findinglistmodel.h story/findinglistmodel.cpp
    story/questionlistmodel.h story/questionlistmodel.cpp
    story/questionsviewmodel.h story/questionsviewmodel.cpp
    story/spokenviewmodel.h story/spokenviewmodel.cpp
    story/storiesviewmodel.h story/storiesviewmodel.cpp
    story/storylistmodel.h story/storylistmodel.cpp
    story/storytext.h story/storytext.cpp
    story/storyviewmodel.h story/storyviewmodel.cpp
    story/tellinglistmodel.h story/tellinglistmodel.cpp
    story/tellingviewmodel.h story/tellingviewmodel.cpp
    story/topiclistmodel.h story/topiclistmodel.cpp)
