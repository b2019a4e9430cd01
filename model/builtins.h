// SPDX-License-Identifier: MIT
#pragma once

#include "model/expression.h"

namespace model {

/// How a function of the template language comes to its value.
enum class BuiltinClass : quint8 {
    Pure, ///< from its arguments
    Lazy, ///< pure, but looks only at the arguments that it needs
    Higher, ///< pure, takes lambdas
    Load, ///< from a file beside the template
    Deployment, ///< Azure knows it only while deploying
    Default, ///< like Deployment; allowed in parameter defaults only
    External, ///< from outside of the template: environment, command line, Key Vault
};

/// Row of the table of all functions that Bicep and ARM know.
struct Builtin {
    const char *name;
    BuiltinClass kind;
    qint8 minArguments;
    qint8 maxArguments; ///< -1: any number
    bool armOnly = false; ///< Bicep writes an operator or literal instead
};

/// By name without regard to case; invalid for an unknown one.
BuiltinId findBuiltin(QStringView name);
const Builtin &builtin(BuiltinId id);
qint32 builtinCount();
QLatin1StringView builtinName(BuiltinId id);

/// The functions that lowerings and evaluator name themselves.
struct BuiltinIds {
    BuiltinId if_, and_, or_, not_, equals, coalesce, add, sub, mul, div, mod, less, lessOrEquals, greater,
        greaterOrEquals, toLower, any;
};
const BuiltinIds &builtins();

} // namespace model
