# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    derivation/assumptionlistmodel.h derivation/assumptionlistmodel.cpp
    derivation/blankviewmodel.h derivation/blankviewmodel.cpp
    derivation/boardviewmodel.h derivation/boardviewmodel.cpp
    derivation/breaksviewmodel.h derivation/breaksviewmodel.cpp
    derivation/derivationaskmodel.h derivation/derivationaskmodel.cpp
    derivation/derivationdocument.h derivation/derivationdocument.cpp
    derivation/derivationlistmodel.h derivation/derivationlistmodel.cpp
    derivation/derivationsviewmodel.h derivation/derivationsviewmodel.cpp
    derivation/derivationtext.h derivation/derivationtext.cpp
    derivation/derivationviewmodel.h derivation/derivationviewmodel.cpp
    derivation/justifyviewmodel.h derivation/justifyviewmodel.cpp
    derivation/orderviewmodel.h derivation/orderviewmodel.cpp
    derivation/recallviewmodel.h derivation/recallviewmodel.cpp
    derivation/showboard.h derivation/showboard.cpp
    derivation/verdicttext.h derivation/verdicttext.cpp)
