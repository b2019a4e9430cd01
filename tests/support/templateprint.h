// SPDX-License-Identifier: MIT
#pragma once

#include "model/template.h"

/// Templates as indented text, for golden files.
namespace templateprint {

/// All that a template declares, section by section, with the place of each name; sections without content are left
/// out. Templates written inside of it follow indented.
QString print(const model::Template &content);

/// One expression in one line. Notation:
///   param.x var.x res.x assigned.x import.x local.x#1   names, with the number of the local
///   ?x                        a name that nothing declares
///   f(a) user.f(a) import.f(a) ?f(a) a->f(b)            calls: built in, of the file, imported, unknown, method
///   a.b a[b] a.?b a[?b] a[^b] a[?^b]                    access
///   $(a, b)                   interpolation
///   for(x#1, i#2 in a: b) for(i#2 < a: b) (x#1) => a    loop, loop by count, lambda
///   =a                        written as an ARM expression
///   createArray[a] createObject{a: b}                   literals in the form of calls
///   <broken>
QString print(const model::Template &content, model::ExprId expression);

/// A type as Bicep writes it; '#name' is a declared one.
QString print(const model::Template &content, model::TypeId type);

/// Empty if every span of the template lies within its text and every child of an expression within its parent, all
/// handles lead somewhere and children come before their parents; otherwise what is wrong. For tests and fuzzers.
QString verify(const model::Template &content);

} // namespace templateprint
