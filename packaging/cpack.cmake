# What packages are called, what they need, and what they are made with. Linux: packaging/linux/*.sh call CPack.
set(SW_MAINTAINER "The Shortwright developers <maintainers@shortwright.org>" CACHE STRING "Whom packages name as their maintainer")
set(CPACK_PACKAGE_NAME shortwright)
set(CPACK_PACKAGE_VENDOR "The Shortwright developers")
set(CPACK_PACKAGE_CONTACT "${SW_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "turns a text into a finished vertical short")
set(CPACK_PACKAGE_DESCRIPTION
"Shortwright turns an article, notes or an idea into a finished vertical short:
script, pictures, voice, captions, motion, music and film. It works without a
network and without an account; everything is made on this machine.

There is an editor, a command line, and a gateway that answers over HTTP.")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Shortwright)
set(CPACK_PACKAGE_EXECUTABLES shortwright Shortwright)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/build/packages)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/cpack_per_system.cmake)
if(UNIX AND NOT APPLE)
    set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/linux/finish_stage.cmake)
elseif(APPLE)
    set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/macos/sign.cmake)
    set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/macos/notarize.cmake)
else()
    set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/windows/sign.cmake)
    set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/windows/sign.cmake)
endif()
set(CPACK_VERBATIM_VARIABLES ON)

# Debian. shlibdeps finds libraries; what is opened at run time or is data is named here (compare packaging/setup.sh).
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION video)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/linux/run_time_packages.txt needed REGEX "^[a-z]")
list(JOIN needed ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, ca-certificates, libqt6sql6-psql")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# RPM: the bundle, in /opt, as packaging/linux/rpm.sh lays it out. It brings its libraries, whose names differ from one system to
# the next.
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP "Applications/Multimedia")
set(CPACK_RPM_PACKAGE_AUTOREQPROV OFF)
set(CPACK_RPM_PACKAGE_REQUIRES "libc.so.6(GLIBC_2.36)(64bit), libstdc++.so.6(GLIBCXX_3.4.30)(64bit), libgcc_s.so.1()(64bit)")
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _binary_payload w6T2.xzdio
%define _build_id_links none
%define _buildhost reproducible
%define __os_install_post %{nil}
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /opt)
set(CPACK_SW_RPM_TREE ${PROJECT_SOURCE_DIR}/build/bundle/rpm)

# Windows
set(CPACK_NSIS_DISPLAY_NAME Shortwright)
set(CPACK_NSIS_PACKAGE_NAME Shortwright)
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\shortwright.exe")
set(CPACK_NSIS_MUI_ICON ${CMAKE_CURRENT_LIST_DIR}/icons/shortwright.ico)
set(CPACK_NSIS_MUI_UNIICON ${CMAKE_CURRENT_LIST_DIR}/icons/shortwright.ico)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
file(READ ${CMAKE_CURRENT_LIST_DIR}/windows/associate.nsh CPACK_NSIS_EXTRA_INSTALL_COMMANDS)
file(READ ${CMAKE_CURRENT_LIST_DIR}/windows/dissociate.nsh CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS)

# macOS
set(CPACK_DMG_VOLUME_NAME Shortwright)
set(CPACK_DMG_FORMAT UDZO)

if(WIN32)
    set(CPACK_GENERATOR NSIS)
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
else()
    set(CPACK_GENERATOR DEB)
endif()
include(CPack)
