// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace model {

/// The patterns of one .gitignore file, as git understands them. Immutable.
class GitIgnore
{
public:
    GitIgnore() = default;
    static GitIgnore parse(const QByteArray &content);

    /// Whether a file or folder is ignored (true), named by a "!" pattern (false) or not mentioned at all. \a path is
    /// relative to the folder of the .gitignore file. Folders above it are not looked at: whoever walks does not enter
    /// ignored ones.
    [[nodiscard]] std::optional<bool> decide(const QString &path, bool isFolder) const;
    [[nodiscard]] bool isEmpty() const { return m_patterns.empty(); }

private:
    struct Pattern {
        std::vector<QString> segments; ///< between slashes; "**" for any number of folders
        bool negated = false;
        bool foldersOnly = false;
    };

    static std::optional<Pattern> parseLine(QString line);

    std::vector<Pattern> m_patterns;
};

/// True if a shell pattern with *, ? and [...] matches all of a name without slashes. Takes time in proportion to the
/// product of both lengths at most.
bool globMatches(QStringView pattern, QStringView name);

} // namespace model
