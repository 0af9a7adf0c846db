# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    talk/deckexportviewmodel.h talk/deckexportviewmodel.cpp
    talk/decknewsviewmodel.h talk/decknewsviewmodel.cpp
    talk/deckpictures.h talk/deckpictures.cpp
    talk/deckviewmodel.h talk/deckviewmodel.cpp
    talk/rowchange.h
    talk/slidelistmodel.h talk/slidelistmodel.cpp
    talk/slidesviewmodel.h talk/slidesviewmodel.cpp
    talk/talkaccountlistmodel.h talk/talkaccountlistmodel.cpp
    talk/talkdocument.h talk/talkdocument.cpp
    talk/talkface.h talk/talkface.cpp
    talk/talkformatlistmodel.h talk/talkformatlistmodel.cpp
    talk/talkpresetviewmodel.h talk/talkpresetviewmodel.cpp
    talk/talkquestionlistmodel.h talk/talkquestionlistmodel.cpp
    talk/talkratingviewmodel.h talk/talkratingviewmodel.cpp
    talk/talkreporttext.h talk/talkreporttext.cpp
    talk/talkreportviewmodel.h talk/talkreportviewmodel.cpp
    talk/talksectionlistmodel.h talk/talksectionlistmodel.cpp
    talk/talksviewmodel.h talk/talksviewmodel.cpp
    talk/talkviewmodel.h talk/talkviewmodel.cpp)
