# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    talk/talkaccountlistmodel.h talk/talkaccountlistmodel.cpp
    talk/talkdocument.h talk/talkdocument.cpp
    talk/talkface.h talk/talkface.cpp
    talk/talkformatlistmodel.h talk/talkformatlistmodel.cpp
    talk/talkquestionlistmodel.h talk/talkquestionlistmodel.cpp
    talk/talkratingviewmodel.h talk/talkratingviewmodel.cpp
    talk/talksectionlistmodel.h talk/talksectionlistmodel.cpp
    talk/talksviewmodel.h talk/talksviewmodel.cpp
    talk/talkviewmodel.h talk/talkviewmodel.cpp)
