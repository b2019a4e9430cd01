# SPDX-License-Identifier: MIT
# What `cmake --install` puts where; included by the top-level CMakeLists.txt after the programs exist.
include(GNUInstallDirs)
install(TARGETS bulkhead bulkhead-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${CMAKE_CURRENT_LIST_DIR}/bulkhead.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/io.github.bulkhead.metainfo.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/bulkhead-mime.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME bulkhead.xml)
install(DIRECTORY ${CMAKE_CURRENT_LIST_DIR}/icons DESTINATION ${CMAKE_INSTALL_DATADIR})
