// SPDX-License-Identifier: MIT
#include "rules/report/diagramstyle.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

constexpr QLatin1StringView Fonts =
    ".dg text{font-family:system-ui,\"Segoe UI\",\"Noto Sans\",sans-serif;font-size:12px}"_L1;
constexpr QLatin1StringView Shapes =
    ".dg .dg-name{font-size:13px;font-weight:700}.dg .dg-word{font-size:11px;font-weight:700}"
    ".dg .dg-tag text{font-size:11px;text-anchor:middle}.dg .dg-off .dg-name{text-decoration:line-through}"
    ".dg .dg-box,.dg .dg-frame>rect{stroke-width:1.2}.dg .dg-dash .dg-box{stroke-dasharray:5 4}"
    ".dg .dg-dash .dg-back{stroke-dasharray:none}"
    ".dg .dg-edge{fill:none;stroke-width:1.4}.dg .dg-tag rect{fill:none}\n"_L1;

struct Shade {
    QLatin1StringView selector;
    QLatin1StringView property;
    QLatin1StringView light;
    QLatin1StringView dark;
};

constexpr std::array Shades{
    Shade{".dg .dg-page"_L1, "fill"_L1, "#ffffff"_L1, "#1b1d21"_L1},
    Shade{".dg .dg-box"_L1, "fill"_L1, "#ffffff"_L1, "#2c3036"_L1},
    Shade{".dg .dg-box"_L1, "stroke"_L1, "#b4bcc7"_L1, "#565d68"_L1},
    Shade{".dg .dg-dash .dg-box"_L1, "stroke"_L1, "#828b99"_L1, "#767f8c"_L1},
    Shade{".dg .dg-off .dg-box"_L1, "fill"_L1, "#f7f8fa"_L1, "#202328"_L1},
    Shade{".dg .dg-frame>rect"_L1, "fill"_L1, "#f7f8fa"_L1, "#202328"_L1},
    Shade{".dg .dg-frame>rect"_L1, "stroke"_L1, "#b4bcc7"_L1, "#565d68"_L1},
    Shade{".dg .dg-line"_L1, "stroke"_L1, "#b4bcc7"_L1, "#565d68"_L1},
    Shade{".dg .dg-edge"_L1, "stroke"_L1, "#b4bcc7"_L1, "#565d68"_L1},
    Shade{".dg .dg-head"_L1, "fill"_L1, "#828b99"_L1, "#767f8c"_L1},
    Shade{".dg text"_L1, "fill"_L1, "#566070"_L1, "#a6aeba"_L1},
    Shade{".dg .dg-name"_L1, "fill"_L1, "#1a1f26"_L1, "#e4e7eb"_L1},
    Shade{".dg .dg-off .dg-name"_L1, "fill"_L1, "#566070"_L1, "#a6aeba"_L1},
    Shade{".dg .dg-containers"_L1, "color"_L1, "#5144b8"_L1, "#a9a0ff"_L1},
    Shade{".dg .dg-network"_L1, "color"_L1, "#0b7285"_L1, "#5fc7da"_L1},
    Shade{".dg .dg-identity"_L1, "color"_L1, "#8e3a86"_L1, "#e39adb"_L1},
    Shade{".dg .dg-monitoring"_L1, "color"_L1, "#1f62b0"_L1, "#82b7f5"_L1},
    Shade{".dg .dg-storage"_L1, "color"_L1, "#3f5aa9"_L1, "#9db4f2"_L1},
    Shade{".dg .dg-secrets"_L1, "color"_L1, "#7a4b2a"_L1, "#d9a581"_L1},
    Shade{".dg .dg-other"_L1, "color"_L1, "#4b5766"_L1, "#aeb8c5"_L1},
    Shade{".dg .dg-fail .dg-pill"_L1, "fill"_L1, "#fceae8"_L1, "#44262a"_L1},
    Shade{".dg .dg-fail .dg-pill"_L1, "stroke"_L1, "#edb9b4"_L1, "#7a3f40"_L1},
    Shade{".dg .dg-fail .dg-word"_L1, "fill"_L1, "#b3261e"_L1, "#ff8b81"_L1},
    Shade{".dg .dg-fail"_L1, "color"_L1, "#b3261e"_L1, "#ff8b81"_L1},
    Shade{".dg .dg-pass .dg-pill"_L1, "fill"_L1, "#e4f4ea"_L1, "#1d3a2b"_L1},
    Shade{".dg .dg-pass .dg-pill"_L1, "stroke"_L1, "#a9d8ba"_L1, "#336a4c"_L1},
    Shade{".dg .dg-pass .dg-word"_L1, "fill"_L1, "#17713a"_L1, "#63cf92"_L1},
    Shade{".dg .dg-pass"_L1, "color"_L1, "#17713a"_L1, "#63cf92"_L1},
    Shade{".dg .dg-undetermined .dg-pill"_L1, "fill"_L1, "#fdf1d8"_L1, "#40331a"_L1},
    Shade{".dg .dg-undetermined .dg-pill"_L1, "stroke"_L1, "#e6c98c"_L1, "#705a2b"_L1},
    Shade{".dg .dg-undetermined .dg-word"_L1, "fill"_L1, "#855300"_L1, "#f0be55"_L1},
    Shade{".dg .dg-undetermined"_L1, "color"_L1, "#855300"_L1, "#f0be55"_L1},
    Shade{".dg .dg-suppressed .dg-pill"_L1, "fill"_L1, "#eceaf3"_L1, "#322f42"_L1},
    Shade{".dg .dg-suppressed .dg-pill"_L1, "stroke"_L1, "#c6c1d8"_L1, "#58536f"_L1},
    Shade{".dg .dg-suppressed .dg-word"_L1, "fill"_L1, "#5b5674"_L1, "#b9b3da"_L1},
    Shade{".dg .dg-suppressed"_L1, "color"_L1, "#5b5674"_L1, "#b9b3da"_L1},
};

QByteArray rulesOf(QLatin1StringView Shade::*scheme)
{
    QByteArray rules;
    for (const Shade &shade : Shades)
        rules += QByteArray(shade.selector) + '{' + shade.property.data() + ':' + (shade.*scheme).data() + "}\n";
    return rules;
}

} // namespace

QByteArray diagramStyle()
{
    return QByteArray(Fonts) + Shapes.data() + rulesOf(&Shade::light)
        + "@media screen and (prefers-color-scheme:dark){\n" + rulesOf(&Shade::dark) + "}\n";
}

QByteArray diagramTinyStyle()
{
    return QByteArray(Shapes.data()) + rulesOf(&Shade::light);
}

QLatin1StringView diagramColor(QLatin1StringView property, const QString &selector)
{
    const auto shade = std::ranges::find_if(Shades, [&](const Shade &candidate) {
        return candidate.property == property && candidate.selector == selector;
    });
    return shade == Shades.end() ? "#000000"_L1 : shade->light;
}

} // namespace rules
