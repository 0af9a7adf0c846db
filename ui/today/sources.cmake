# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    today/bestusemodel.h today/bestusemodel.cpp
    today/startlistmodel.h today/startlistmodel.cpp
    today/todayviewmodel.h today/todayviewmodel.cpp
    today/welcomeviewmodel.h today/welcomeviewmodel.cpp)
