// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace model {

/// The new content of one file.
struct FileWrite {
    QString path; ///< may be a symbolic link: then the file that it leads to is written
    QByteArray content;
    /// The bytes that were read and on which the content is based; the file must still hold them. Without: the file may
    /// hold anything or not exist yet.
    std::optional<QByteArray> expected;
};

/// Writes files to disk, all or none. Each is replaced in one step by a complete new one with the same permissions,
/// owner and access control list, so that at any moment, even after a crash, a reader finds either the old file or the
/// new one. If one of them cannot be written, those that were already replaced get their old content back. Devices and
/// pipes are written directly. Nothing on success, else an error that names the file and the cause.
[[nodiscard]] std::optional<Error> writeFiles(const std::vector<FileWrite> &files);
[[nodiscard]] std::optional<Error> writeFile(const FileWrite &file);

} // namespace model
