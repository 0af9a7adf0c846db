# SPDX-License-Identifier: MIT
list(APPEND ui_sources
    guide/guidecard.h
    guide/guidecardbuilder.h guide/guidecardbuilder.cpp
    guide/guidecardlistmodel.h guide/guidecardlistmodel.cpp
    guide/guidelinks.h guide/guidelinks.cpp
    guide/guidesections.h guide/guidesections.cpp
    guide/guidetablemodel.h guide/guidetablemodel.cpp
    guide/guidetext.h guide/guidetext.cpp
    guide/guidewords.h
    guide/guideviewmodel.h guide/guideviewmodel.cpp
    guide/offerviewmodel.h guide/offerviewmodel.cpp
    guide/ownpayviewmodel.h guide/ownpayviewmodel.cpp
    guide/ownuses.h guide/ownuses.cpp
    guide/payviewmodel.h guide/payviewmodel.cpp
    guide/publicationlistmodel.h guide/publicationlistmodel.cpp
    guide/requirementlistmodel.h guide/requirementlistmodel.cpp
    guide/resumeviewmodel.h guide/resumeviewmodel.cpp
    guide/skilllistmodel.h guide/skilllistmodel.cpp
    guide/skillsviewmodel.h guide/skillsviewmodel.cpp
    guide/teamranklistmodel.h guide/teamranklistmodel.cpp
    guide/teamsviewmodel.h guide/teamsviewmodel.cpp)
