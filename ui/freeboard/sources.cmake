# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    freeboard/boarddocument.h freeboard/boarddocument.cpp
    freeboard/boardexport.h freeboard/boardexport.cpp
    freeboard/freeboardviewmodel.h freeboard/freeboardviewmodel.cpp
    freeboard/modellistmodel.h freeboard/modellistmodel.cpp
    freeboard/modelsymbols.h freeboard/modelsymbols.cpp
    freeboard/ownderivationlistmodel.h freeboard/ownderivationlistmodel.cpp
    freeboard/ownderivationsviewmodel.h freeboard/ownderivationsviewmodel.cpp)
