# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    bank/attemptlistmodel.h bank/attemptlistmodel.cpp
    bank/bankviewmodel.h bank/bankviewmodel.cpp
    bank/promptdocument.h bank/promptdocument.cpp
    bank/promptlistmodel.h bank/promptlistmodel.cpp
    bank/promptviewmodel.h bank/promptviewmodel.cpp
    bank/relatedlistmodel.h bank/relatedlistmodel.cpp)
