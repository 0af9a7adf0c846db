# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    loop/loopformatlistmodel.h loop/loopformatlistmodel.cpp
    loop/looproundlistmodel.h loop/looproundlistmodel.cpp
    loop/loopviewmodel.h loop/loopviewmodel.cpp
    loop/packetdocument.h loop/packetdocument.cpp
    loop/pastlooplistmodel.h loop/pastlooplistmodel.cpp)
