// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace model {

/// A sentence that is formatted last: an English source text marked with BULKHEAD_TEXT, with %1 to %9 filled by names
/// or by further sentences. Reports use english(), the window translated(). Cheap to copy; the source text must be a
/// string literal, since only its address is kept.
class Message
{
public:
    struct Argument;

    Message();
    explicit Message(const char *source);
    template<class... Arguments>
    explicit Message(const char *source, Arguments &&...arguments);
    Message(const Message &);
    Message(Message &&) noexcept;
    Message &operator=(const Message &);
    Message &operator=(Message &&) noexcept;
    ~Message();

    [[nodiscard]] bool isEmpty() const { return m_source == nullptr; }
    [[nodiscard]] const char *source() const { return m_source; }
    [[nodiscard]] QString english() const;
    /// In the language of the installed translators, English where they have nothing. GUI thread or any other.
    [[nodiscard]] QString translated() const;

    bool operator==(const Message &other) const;

private:
    [[nodiscard]] QString format(bool translate) const;

    const char *m_source = nullptr;
    std::vector<Argument> m_arguments;
};

/// What fills one place of a Message.
struct Message::Argument {
    std::variant<QString, Message> value;

    Argument(QString text) // NOLINT(google-explicit-constructor)
        : value(std::move(text))
    {
    }
    Argument(QStringView text) // NOLINT(google-explicit-constructor)
        : value(text.toString())
    {
    }
    Argument(qint64 number) // NOLINT(google-explicit-constructor)
        : value(QString::number(number))
    {
    }
    Argument(Message message) // NOLINT(google-explicit-constructor)
        : value(std::move(message))
    {
    }
    bool operator==(const Argument &other) const = default;
};

// defined only here, where Argument is complete
inline Message::Message() = default;
inline Message::Message(const char *source) : m_source(source) { }
inline Message::Message(const Message &) = default;
inline Message::Message(Message &&) noexcept = default;
inline Message &Message::operator=(const Message &) = default;
inline Message &Message::operator=(Message &&) noexcept = default;
inline Message::~Message() = default;

template<class... Arguments>
Message::Message(const char *source, Arguments &&...arguments)
    : m_source(source)
    , m_arguments{Argument(std::forward<Arguments>(arguments))...}
{
}

/// Parts in a sentence: a, b, c.
Message commaList(const std::vector<Message::Argument> &parts);
/// Parts in a sentence: a, b and c.
Message andList(std::vector<Message::Argument> parts);
/// Names in a sentence: 'a', 'b' and 3 more. At most \a limit are spelled out.
Message quotedList(const QStringList &names, qsizetype limit = 5);

} // namespace model
