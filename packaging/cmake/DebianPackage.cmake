# SPDX-License-Identifier: MIT
# The Debian package: cpack -G DEB in a build of the preset release; sh packaging/package.sh does all of it.
# There are no maintainer scripts: nothing outside the package's own files is written, so removing and purging it touch nobody's data.

set(SEVENROUNDS_MAINTAINER "The Seven Rounds contributors <contributors@sevenrounds.invalid>" CACHE STRING
    "Who answers for a package that is given to others; the project itself has no address")

# Sets debian_depends and debian_recommends from packages.txt, so that what the scripts install and what the package asks for are one list.
function(sevenrounds_read_packages)
    set(release 13)
    if(EXISTS /etc/os-release)
        # Testing and unstable name no number and are treated like the newest release that is known here.
        file(STRINGS /etc/os-release named REGEX "^VERSION_ID=")
        if(named MATCHES "([0-9]+)")
            set(release ${CMAKE_MATCH_1})
        endif()
    endif()
    file(STRINGS ${PROJECT_SOURCE_DIR}/packaging/packages.txt lines REGEX "^[^#]")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "#.*" "" line "${line}")
        if(line MATCHES "^\\[([a-z-]+)")
            set(group ${CMAKE_MATCH_1})
            continue()
        endif()
        string(REGEX MATCHALL "[^ ]+" words "${line}")
        list(POP_FRONT words name)
        if(words MATCHES "on=[0-9]" AND NOT "on=${release}" IN_LIST words)
            continue()
        endif()
        if(NOT group STREQUAL "run" AND NOT (group STREQUAL "build" AND name MATCHES "^qml6-module-"))
            continue()
        endif()
        if("package=no" IN_LIST words)
            continue()
        endif()
        if("package=recommends" IN_LIST words)
            list(APPEND recommends ${name})
        else()
            list(APPEND depends ${name})
        endif()
    endforeach()
    list(JOIN depends ", " depends)
    list(JOIN recommends ", " recommends)
    set(debian_depends "${depends}" PARENT_SCOPE)
    set(debian_recommends "${recommends}" PARENT_SCOPE)
endfunction()
sevenrounds_read_packages()

# These two are for the package alone: no other system has a place for them.
install(FILES ${debian_changelog} DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/sevenrounds COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES debian/sevenrounds.lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME sevenrounds
    COMPONENT debian EXCLUDE_FROM_ALL)

file(READ debian/description.txt description)
string(STRIP "${description}" description)
set(CPACK_PACKAGE_NAME sevenrounds)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "The Seven Rounds contributors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
string(REGEX REPLACE "^S" "s" CPACK_PACKAGE_DESCRIPTION_SUMMARY "${CPACK_PACKAGE_DESCRIPTION_SUMMARY}")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# One package of both components.
set(CPACK_COMPONENTS_ALL Unspecified debian)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_NAME sevenrounds)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${SEVENROUNDS_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "${description}")
# The libraries that are linked are found out from the programs; what is loaded by name has to be named.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${debian_depends}")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "${debian_recommends}")
# Some coding problems need it; they say so where it is not there.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "python3-torch")
include(CPack)
