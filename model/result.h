// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace model {

/// Why the environment refused something (a file that cannot be read, a full disk). The text is complete: it names the
/// thing and the cause and can be shown as it is.
struct Error {
    QString message;
};

/// A value or an Error. Named like std::expected, which C++20 does not have yet.
template<class T>
class [[nodiscard]] Result
{
public:
    // NOLINTNEXTLINE(google-explicit-constructor): as in std::expected, a value converts
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; } // NOLINT(readability-identifier-naming)
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const QString &error() const { return std::get<1>(m_state).message; }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }

private:
    std::variant<T, Error> m_state;
};

} // namespace model
