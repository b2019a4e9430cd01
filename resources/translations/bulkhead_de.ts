<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>HoverCard</name>
    <message>
        <source>Known only after deployment</source>
        <translation>Erst nach der Bereitstellung bekannt</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Nie angezeigt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n more under Findings</source>
        <translation>
            <numerusform>%n weiterer unter Befunde</numerusform>
            <numerusform>%n weitere unter Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  Go to definition</source>
        <translation>%1  Zur Definition</translation>
    </message>
    <message>
        <source>%1  Close</source>
        <translation>%1  Schließen</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>If this cluster exists, deploying re-images all node pools.</source>
        <translation>Gibt es diesen Cluster bereits, setzt die Bereitstellung alle Knotenpools neu auf.</translation>
    </message>
    <message>
        <source>Azure refuses networkPolicy &apos;azure&apos; with networkPlugin &apos;kubenet&apos;: use calico.</source>
        <translation>Azure lehnt networkPolicy &apos;azure&apos; mit networkPlugin &apos;kubenet&apos; ab: calico verwenden.</translation>
    </message>
    <message>
        <source>Azure refuses networkPolicy &apos;cilium&apos; without networkDataplane &apos;cilium&apos;.</source>
        <translation>Azure lehnt networkPolicy &apos;cilium&apos; ohne networkDataplane &apos;cilium&apos; ab.</translation>
    </message>
    <message>
        <source>Azure refuses networkDataplane &apos;cilium&apos; without networkPolicy &apos;cilium&apos;.</source>
        <translation>Azure lehnt networkDataplane &apos;cilium&apos; ohne networkPolicy &apos;cilium&apos; ab.</translation>
    </message>
    <message>
        <source>Cilium does not support Windows node pools: use calico.</source>
        <translation>Cilium unterstützt keine Windows-Knotenpools: calico verwenden.</translation>
    </message>
    <message>
        <source>Windows node pools need networkPlugin &apos;azure&apos;.</source>
        <translation>Windows-Knotenpools brauchen networkPlugin &apos;azure&apos;.</translation>
    </message>
    <message>
        <source>Node auto-provisioning supports neither calico nor kubenet.</source>
        <translation>Die automatische Knotenbereitstellung unterstützt weder calico noch kubenet.</translation>
    </message>
    <message>
        <source>AKS Automatic presets Cilium; another engine may be refused.</source>
        <translation>AKS Automatic gibt Cilium vor; eine andere Engine wird möglicherweise abgelehnt.</translation>
    </message>
    <message>
        <source>Support for Azure NPM on Windows ended on %1: use calico.</source>
        <translation>Die Unterstützung für Azure NPM unter Windows endete am %1: calico verwenden.</translation>
    </message>
    <message>
        <source>Azure NPM on Linux ends on %1: plan the move to Cilium.</source>
        <translation>Azure NPM unter Linux endet am %1: Umstieg auf Cilium planen.</translation>
    </message>
    <message>
        <source>kubenet ends on %1: plan the move to Azure CNI Overlay.</source>
        <translation>kubenet endet am %1: Umstieg auf Azure CNI Overlay planen.</translation>
    </message>
    <message>
        <source>Microsoft recommends Cilium for Linux; the published rule does not list it yet.</source>
        <translation>Microsoft empfiehlt Cilium für Linux; die veröffentlichte Regel führt es noch nicht auf.</translation>
    </message>
    <message>
        <source>With networkPlugin &apos;none&apos; the cluster brings its own network plugin, and its engine.</source>
        <translation>Mit networkPlugin &apos;none&apos; bringt der Cluster sein eigenes Netzwerk-Plugin und dessen Engine mit.</translation>
    </message>
    <message>
        <source>If this cluster exists, deploying a fix re-images all node pools. Before Kubernetes 1.30 the engine can only be set when the cluster is created.</source>
        <translation>Gibt es diesen Cluster bereits, setzt die Bereitstellung einer Korrektur alle Knotenpools neu auf. Vor Kubernetes 1.30 lässt sich die Engine nur beim Anlegen des Clusters festlegen.</translation>
    </message>
    <message>
        <source>It needs Azure CNI, and the plugin is or can be kubenet.</source>
        <translation>Nötig ist Azure CNI, doch das Plugin ist kubenet oder kann es sein.</translation>
    </message>
    <message>
        <source>API version %1 does not know it.</source>
        <translation>API-Version %1 kennt diese Engine nicht.</translation>
    </message>
    <message>
        <source>Cilium runs on Linux pools only, and there is a Windows pool.</source>
        <translation>Cilium läuft nur in Linux-Pools, und es gibt einen Windows-Pool.</translation>
    </message>
    <message>
        <source>Advanced network security needs Cilium.</source>
        <translation>Die erweiterte Netzwerksicherheit braucht Cilium.</translation>
    </message>
    <message>
        <source>The data plane is or can be Cilium, which takes no other engine.</source>
        <translation>Die Datenebene ist Cilium oder kann es sein und nimmt keine andere Engine an.</translation>
    </message>
    <message>
        <source>Calico is refused with node auto-provisioning.</source>
        <translation>Calico wird bei automatischer Knotenbereitstellung abgelehnt.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standardwert</translation>
    </message>
    <message>
        <source>no value, no default</source>
        <translation>kein Wert, kein Standardwert</translation>
    </message>
    <message>
        <source>parameters file</source>
        <translation>Parameterdatei</translation>
    </message>
    <message>
        <source>typed value</source>
        <translation>eingegebener Wert</translation>
    </message>
    <message>
        <source>argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>entscheidet</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>not set here</source>
        <translation>hier nicht gesetzt</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Raise the API version to %1 and set %2 to &apos;%3&apos; in %4</source>
        <translation>API-Version auf %1 anheben und %2 in %4 auf &apos;%3&apos; setzen</translation>
    </message>
    <message>
        <source>Set %1 to &apos;%2&apos; in %3</source>
        <translation>%1 in %3 auf &apos;%2&apos; setzen</translation>
    </message>
    <message>
        <source>%1 was compiled from Bicep: change its source instead, or the next build undoes this.</source>
        <translation>%1 wurde aus Bicep kompiliert: stattdessen die Quelle ändern, sonst macht der nächste Build dies rückgängig.</translation>
    </message>
    <message>
        <source>%1 is no object: correct that by hand first.</source>
        <translation>%1 ist kein Objekt: Das zuerst von Hand berichtigen.</translation>
    </message>
    <message>
        <source>%1 is no text: correct that by hand first.</source>
        <translation>%1 ist kein Text: Das zuerst von Hand berichtigen.</translation>
    </message>
    <message>
        <source>The value is decided by %1, which cannot be edited safely. Set it by hand.</source>
        <translation>Über den Wert entscheidet %1; das lässt sich nicht sicher bearbeiten. Den Wert von Hand setzen.</translation>
    </message>
    <message>
        <source>There is no place in these files where the value could be written safely. Set it by hand.</source>
        <translation>In diesen Dateien gibt es keine Stelle, an der sich der Wert sicher eintragen lässt. Den Wert von Hand setzen.</translation>
    </message>
    <message>
        <source>Suppress %1 in %2</source>
        <translation>%1 in %2 unterdrücken</translation>
    </message>
    <message>
        <source>There is no place in these files where it could be written safely.</source>
        <translation>In diesen Dateien gibt es keine Stelle, an der sich diese Engine sicher eintragen lässt.</translation>
    </message>
    <message>
        <source>%1 was compiled from Bicep: the fix changes its source as well.</source>
        <translation>%1 wurde aus Bicep kompiliert: Die Korrektur ändert auch die Quelle.</translation>
    </message>
    <message>
        <source>%1, and in its source %2</source>
        <translation>%1, dazu in der Quelle %2</translation>
    </message>
    <message>
        <source>There are too many possibilities</source>
        <translation>Es gibt zu viele Möglichkeiten</translation>
    </message>
    <message>
        <source>parameter %1</source>
        <translation>Parameter %1</translation>
    </message>
    <message>
        <source>parameters %1</source>
        <translation>den Parametern %1</translation>
    </message>
    <message>
        <source>networkPlugin is &apos;none&apos;: the cluster brings its own network plugin, and whether that enforces policies is not in the template.</source>
        <translation>networkPlugin ist &apos;none&apos;: Der Cluster bringt sein eigenes Netzwerk-Plugin mit, und ob dieses Richtlinien durchsetzt, steht nicht in der Vorlage.</translation>
    </message>
    <message>
        <source>networkPolicy depends on %1. Choose a parameters file or type a value.</source>
        <translation>networkPolicy richtet sich nach %1. Eine Parameterdatei wählen oder einen Wert eingeben.</translation>
    </message>
    <message>
        <source>networkPolicy cannot be known: %1.</source>
        <translation>networkPolicy lässt sich nicht bestimmen: %1.</translation>
    </message>
    <message>
        <source>What the cluster gets depends on %1. Choose a parameters file or type a value.</source>
        <translation>Was der Cluster erhält, richtet sich nach %1. Eine Parameterdatei wählen oder einen Wert eingeben.</translation>
    </message>
    <message>
        <source>What the cluster gets cannot be known: %1.</source>
        <translation>Was der Cluster erhält, lässt sich nicht bestimmen: %1.</translation>
    </message>
    <message>
        <source>networkPolicy depends on %1: %2 would pass, %3 would not. Choose a parameters file or type a value.</source>
        <translation>networkPolicy richtet sich nach %1: Mit %2 wäre die Prüfung bestanden, mit %3 nicht. Eine Parameterdatei wählen oder einen Wert eingeben.</translation>
    </message>
    <message>
        <source>Several values are possible: %1 would pass, %2 would not.</source>
        <translation>Mehrere Werte sind möglich: Mit %1 wäre die Prüfung bestanden, mit %2 nicht.</translation>
    </message>
    <message>
        <source>networkPolicy is %1.</source>
        <translation>networkPolicy ist %1.</translation>
    </message>
    <message>
        <source>networkPolicy is %1, the default of parameter %2.</source>
        <translation>networkPolicy ist %1, der Standardwert von Parameter %2.</translation>
    </message>
    <message>
        <source>networkPolicy is %1, set in %2.</source>
        <translation>networkPolicy ist %1, gesetzt in %2.</translation>
    </message>
    <message>
        <source>networkPolicy is %1, from variable %2.</source>
        <translation>networkPolicy ist %1, aus der Variablen %2.</translation>
    </message>
    <message>
        <source>networkPolicy is %1, an argument in %2.</source>
        <translation>networkPolicy ist %1, ein Argument in %2.</translation>
    </message>
    <message>
        <source>networkPolicy is %1, as typed for parameter %2.</source>
        <translation>networkPolicy ist %1, wie für Parameter %2 eingegeben.</translation>
    </message>
    <message>
        <source>networkPolicy is not set: parameter %1 has no value.</source>
        <translation>networkPolicy ist nicht gesetzt: Parameter %1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>AKS Automatic presets Cilium. The published rule looks only at networkPolicy, which is not set.</source>
        <translation>AKS Automatic gibt Cilium vor. Die veröffentlichte Regel betrachtet nur networkPolicy, und das ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>networkPolicy can be %1.</source>
        <translation>networkPolicy kann %1 sein.</translation>
    </message>
    <message>
        <source>%1 The published rule accepts azure and calico only; AKS enforces policies with cilium as well.</source>
        <translation>%1 Die veröffentlichte Regel akzeptiert nur azure und calico; AKS setzt Richtlinien auch mit cilium durch.</translation>
    </message>
    <message>
        <source>networkPolicy can be %1; each of them passes.</source>
        <translation>networkPolicy kann %1 sein; mit jedem dieser Werte ist die Prüfung bestanden.</translation>
    </message>
    <message>
        <source>networkPolicy can be %1; none of them passes.</source>
        <translation>networkPolicy kann %1 sein; mit keinem dieser Werte ist die Prüfung bestanden.</translation>
    </message>
    <message>
        <source>%1 AKS then accepts NetworkPolicy objects but does not enforce them.</source>
        <translation>%1 AKS nimmt NetworkPolicy-Objekte dann zwar an, setzt sie aber nicht durch.</translation>
    </message>
    <message>
        <source>The network profile sets no networkPolicy. AKS then accepts NetworkPolicy objects but does not enforce them.</source>
        <translation>Das Netzwerkprofil setzt kein networkPolicy. AKS nimmt NetworkPolicy-Objekte dann zwar an, setzt sie aber nicht durch.</translation>
    </message>
    <message>
        <source>%1 Azure refuses it without networkDataplane &apos;cilium&apos;.</source>
        <translation>%1 Azure lehnt das ohne networkDataplane &apos;cilium&apos; ab.</translation>
    </message>
    <message>
        <source>%1 The published rule accepts azure and calico only.</source>
        <translation>%1 Die veröffentlichte Regel akzeptiert nur azure und calico.</translation>
    </message>
    <message>
        <source>%1 That is no engine which enforces network policies.</source>
        <translation>%1 Das ist keine Engine, die Netzwerkrichtlinien durchsetzt.</translation>
    </message>
    <message>
        <source>%1 gets cilium from AKS Automatic</source>
        <translation>%1 erhält cilium von AKS Automatic</translation>
    </message>
    <message>
        <source>%1 uses %2</source>
        <translation>%1 verwendet %2</translation>
    </message>
    <message>
        <source>%1 brings its own network plugin</source>
        <translation>%1 bringt ein eigenes Netzwerk-Plugin mit</translation>
    </message>
    <message>
        <source>%1 may have no network policy engine</source>
        <translation>%1 hat möglicherweise keine Netzwerkrichtlinien-Engine</translation>
    </message>
    <message>
        <source>%1 uses cilium, which the published rule does not list</source>
        <translation>%1 verwendet cilium, das die veröffentlichte Regel nicht aufführt</translation>
    </message>
    <message>
        <source>%1 asks for cilium without its data plane</source>
        <translation>%1 verlangt cilium ohne dessen Datenebene</translation>
    </message>
    <message>
        <source>%1 has no network policy engine</source>
        <translation>%1 hat keine Netzwerkrichtlinien-Engine</translation>
    </message>
    <message>
        <source>AKS clusters must have network policies</source>
        <translation>AKS-Cluster müssen Netzwerkrichtlinien haben</translation>
    </message>
    <message>
        <source>Without a network policy engine every pod of a cluster can reach every other pod: one that is taken over opens the way to all. AKS stores NetworkPolicy objects in any case, but only an engine enforces them. It is chosen by networkPolicy in the network profile of the cluster.</source>
        <translation>Ohne Netzwerkrichtlinien-Engine kann jeder Pod eines Clusters jeden anderen erreichen: Wird einer übernommen, steht der Weg zu allen offen. AKS speichert NetworkPolicy-Objekte in jedem Fall, aber nur eine Engine setzt sie durch. Gewählt wird sie mit networkPolicy im Netzwerkprofil des Clusters.</translation>
    </message>
    <message>
        <source>What the nested deployment at %1 deploys cannot be told, so its clusters were not checked.</source>
        <translation>Was die verschachtelte Bereitstellung bei %1 bereitstellt, lässt sich nicht sagen; ihre Cluster wurden daher nicht geprüft.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in the local module cache, so its clusters were not checked. %2 refers to it.</source>
        <translation>&apos;%1&apos; ist nicht im lokalen Modulcache; die Cluster darin wurden daher nicht geprüft. %2 verweist darauf.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be read, so its clusters were not checked. %2 refers to it.</source>
        <translation>&apos;%1&apos; ließ sich nicht lesen; die Cluster darin wurden daher nicht geprüft. %2 verweist darauf.</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>der Cluster</translation>
    </message>
    <message>
        <source>networkPolicy is not set: no value, no default</source>
        <translation>networkPolicy ist nicht gesetzt: kein Wert, kein Standardwert</translation>
    </message>
    <message>
        <source>Azure NPM on Linux ends on %1.</source>
        <translation>Azure NPM unter Linux endet am %1.</translation>
    </message>
    <message>
        <source>Support for Azure NPM on Windows ended on %1.</source>
        <translation>Die Unterstützung für Azure NPM unter Windows endete am %1.</translation>
    </message>
    <message>
        <source>The published rule does not list cilium and still fails.</source>
        <translation>Die veröffentlichte Regel führt cilium nicht auf; nach ihr bleibt der Cluster durchgefallen.</translation>
    </message>
    <message>
        <source>This raises the API version from %1 to %2: compare the other properties with that version before deploying.</source>
        <translation>Dies hebt die API-Version von %1 auf %2 an: vor der Bereitstellung die übrigen Eigenschaften mit dieser Version vergleichen.</translation>
    </message>
    <message>
        <source>AKS Automatic presets Cilium: leave networkPolicy out.</source>
        <translation>AKS Automatic gibt Cilium vor: networkPolicy weglassen.</translation>
    </message>
    <message>
        <source>The cluster brings its own network plugin (networkPlugin is &apos;none&apos;), which AKS combines with no engine of its own.</source>
        <translation>Der Cluster bringt sein eigenes Netzwerk-Plugin mit (networkPlugin ist &apos;none&apos;), das AKS mit keiner eigenen Engine kombiniert.</translation>
    </message>
    <message>
        <source>API version %1 knows no network profile: raise it first.</source>
        <translation>API-Version %1 kennt kein Netzwerkprofil: zuerst die Version anheben.</translation>
    </message>
    <message>
        <source>No engine works with Windows pools and node auto-provisioning together.</source>
        <translation>Mit Windows-Pools und automatischer Knotenbereitstellung zugleich funktioniert keine Engine.</translation>
    </message>
    <message>
        <source>The cluster uses cilium, which Microsoft recommends; the published list is behind. Suppress the finding instead.</source>
        <translation>Der Cluster verwendet cilium, das Microsoft empfiehlt; die veröffentlichte Liste ist nicht auf dem Stand. Stattdessen den Befund unterdrücken.</translation>
    </message>
    <message>
        <source>Only cilium fits the network settings of this cluster, and the published rule does not list it.</source>
        <translation>Nur cilium passt zu den Netzwerkeinstellungen dieses Clusters, und die veröffentlichte Regel führt es nicht auf.</translation>
    </message>
    <message>
        <source>No engine fits the network settings of this cluster as they are.</source>
        <translation>Zu den derzeitigen Netzwerkeinstellungen dieses Clusters passt keine Engine.</translation>
    </message>
    <message>
        <source>Findings that are in the baseline, and not listed: %1.</source>
        <translation>Befunde, die in der Baseline stehen und nicht aufgeführt sind: %1.</translation>
    </message>
    <message>
        <source>%1 was not understood: &quot;suppressions&quot; is no list.</source>
        <translation>%1 war nicht verständlich: &quot;suppressions&quot; ist keine Liste.</translation>
    </message>
    <message>
        <source>%1 was not understood: %2.</source>
        <translation>%1 war nicht verständlich: %2.</translation>
    </message>
    <message>
        <source>Suppressed until %1: %2. %3</source>
        <translation>Unterdrückt bis %1: %2. %3</translation>
    </message>
    <message>
        <source>Suppressed until %1 by %2. %3</source>
        <translation>Unterdrückt bis %1 durch %2. %3</translation>
    </message>
    <message>
        <source>Suppressed: %1. %2</source>
        <translation>Unterdrückt: %1. %2</translation>
    </message>
    <message>
        <source>Suppressed by %1. %2</source>
        <translation>Unterdrückt durch %1. %2</translation>
    </message>
    <message>
        <source>The suppression in %1 has no effect: &apos;%2&apos; is no date like 2027-01-31.</source>
        <translation>Die Unterdrückung in %1 hat keine Wirkung: &apos;%2&apos; ist kein Datum wie 2027-01-31.</translation>
    </message>
    <message>
        <source>The suppression in %1 ended on %2.</source>
        <translation>Die Unterdrückung in %1 endete am %2.</translation>
    </message>
    <message>
        <source>%1 suppresses %2, but nothing there fails.</source>
        <translation>%1 unterdrückt %2, doch dort fällt nichts durch.</translation>
    </message>
    <message>
        <source>A deployment template</source>
        <translation>Eine Bereitstellungsvorlage</translation>
    </message>
    <message>
        <source>A parameters file</source>
        <translation>Eine Parameterdatei</translation>
    </message>
    <message>
        <source>A portal form (createUiDefinition), not a deployment template</source>
        <translation>Ein Portalformular (createUiDefinition), keine Bereitstellungsvorlage</translation>
    </message>
    <message>
        <source>A policy definition, not a deployment template</source>
        <translation>Eine Richtliniendefinition, keine Bereitstellungsvorlage</translation>
    </message>
    <message>
        <source>JSON, but not a deployment template</source>
        <translation>JSON, aber keine Bereitstellungsvorlage</translation>
    </message>
    <message>
        <source>Not JSON, so nothing could be understood</source>
        <translation>Kein JSON, daher ließ sich nichts auswerten</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not JSON</source>
        <translation>&apos;%1&apos; ist kein JSON</translation>
    </message>
    <message>
        <source>A value is missing here</source>
        <translation>Hier fehlt ein Wert</translation>
    </message>
    <message>
        <source>A property name in double quotes is missing here</source>
        <translation>Hier fehlt ein Eigenschaftsname in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>&apos;:&apos; is missing after the property name</source>
        <translation>Nach dem Eigenschaftsnamen fehlt &apos;:&apos;</translation>
    </message>
    <message>
        <source>A comma or %1 is missing here</source>
        <translation>Hier fehlt ein Komma oder %1</translation>
    </message>
    <message>
        <source>This comma separates nothing</source>
        <translation>Dieses Komma trennt nichts</translation>
    </message>
    <message>
        <source>Strict JSON allows no comma before %1</source>
        <translation>Strenges JSON erlaubt kein Komma vor %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is never closed</source>
        <translation>&apos;%1&apos; wird nirgends geschlossen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; closes nothing</source>
        <translation>&apos;%1&apos; schließt nichts</translation>
    </message>
    <message>
        <source>This string has no closing quote</source>
        <translation>Dieser Zeichenfolge fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>This comment has no closing */</source>
        <translation>Diesem Kommentar fehlt das schließende */</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an escape sequence</source>
        <translation>&apos;%1&apos; ist keine Escapesequenz</translation>
    </message>
    <message>
        <source>The document ends before this text</source>
        <translation>Das Dokument endet vor diesem Text</translation>
    </message>
    <message>
        <source>The property &apos;%1&apos; is already there; the last one counts</source>
        <translation>Die Eigenschaft &apos;%1&apos; gibt es bereits; die letzte zählt</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Nested too deeply: more than %1 levels</source>
        <translation>Zu tief verschachtelt: mehr als %1 Ebenen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no meaning here</source>
        <translation>&apos;%1&apos; hat hier keine Bedeutung</translation>
    </message>
    <message>
        <source>Strings stand in single quotes, not in %1</source>
        <translation>Zeichenfolgen stehen in einfachen Anführungszeichen, nicht in %1</translation>
    </message>
    <message>
        <source>The line ends before this string does</source>
        <translation>Die Zeile endet vor dieser Zeichenfolge</translation>
    </message>
    <message>
        <source>The string ends within an escape sequence</source>
        <translation>Die Zeichenfolge endet mitten in einer Escapesequenz</translation>
    </message>
    <message>
        <source>A character is written as \u{hexadecimal number}, at most 10FFFF</source>
        <translation>Ein Zeichen wird als \u{hexadezimale Zahl} geschrieben, höchstens 10FFFF</translation>
    </message>
    <message>
        <source>This string has no closing &apos;&apos;&apos;</source>
        <translation>Dieser Zeichenfolge fehlt das schließende &apos;&apos;&apos;</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters</source>
        <translation>Der Name ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>The directive names no diagnostic code</source>
        <translation>Die Direktive nennt keinen Diagnosecode</translation>
    </message>
    <message>
        <source>No statement starts with this</source>
        <translation>Damit beginnt keine Anweisung</translation>
    </message>
    <message>
        <source>No statement of a parameters file starts with this</source>
        <translation>Damit beginnt keine Anweisung einer Parameterdatei</translation>
    </message>
    <message>
        <source>&apos;=&apos; or the end of the line is missing here</source>
        <translation>Hier fehlt &apos;=&apos; oder das Zeilenende</translation>
    </message>
    <message>
        <source>The number does not fit into 64 bits</source>
        <translation>Die Zahl passt nicht in 64 Bit</translation>
    </message>
    <message>
        <source>The word &apos;%1&apos; is missing here</source>
        <translation>Hier fehlt das Wort &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The name of the parameter is missing here</source>
        <translation>Hier fehlt der Name des Parameters</translation>
    </message>
    <message>
        <source>A name is missing here</source>
        <translation>Hier fehlt ein Name</translation>
    </message>
    <message>
        <source>The name of the output is missing here</source>
        <translation>Hier fehlt der Name der Ausgabe</translation>
    </message>
    <message>
        <source>The symbolic name of the resource is missing here</source>
        <translation>Hier fehlt der symbolische Name der Ressource</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing here</source>
        <translation>Hier fehlt &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The statement should end before this</source>
        <translation>Die Anweisung sollte vorher enden</translation>
    </message>
    <message>
        <source>The name of a property or function is missing here</source>
        <translation>Hier fehlt der Name einer Eigenschaft oder Funktion</translation>
    </message>
    <message>
        <source>A property name is missing here</source>
        <translation>Hier fehlt ein Eigenschaftsname</translation>
    </message>
    <message>
        <source>The name of a variable or function is missing here</source>
        <translation>Hier fehlt der Name einer Variablen oder Funktion</translation>
    </message>
    <message>
        <source>A hole of a string holds one expression only</source>
        <translation>Zwischen ${ und } darf nur ein einziger Ausdruck stehen</translation>
    </message>
    <message>
        <source>The resource type is missing here, for example &apos;Microsoft.Network/virtualNetworks@2024-05-01&apos;</source>
        <translation>Hier fehlt der Ressourcentyp, zum Beispiel &apos;Microsoft.Network/virtualNetworks@2024-05-01&apos;</translation>
    </message>
    <message>
        <source>An object or array cannot stand here</source>
        <translation>Ein Objekt oder Array kann hier nicht stehen</translation>
    </message>
    <message>
        <source>The symbolic name of the module is missing here</source>
        <translation>Hier fehlt der symbolische Name des Moduls</translation>
    </message>
    <message>
        <source>The path of the module is missing here, for example &apos;modules/network.bicep&apos;</source>
        <translation>Hier fehlt der Pfad des Moduls, zum Beispiel &apos;modules/network.bicep&apos;</translation>
    </message>
    <message>
        <source>The index is missing here</source>
        <translation>Hier fehlt der Index</translation>
    </message>
    <message>
        <source>&apos;{&apos;, &apos;[&apos; or the word &apos;if&apos; is missing here</source>
        <translation>Hier fehlt &apos;{&apos;, &apos;[&apos; oder das Wort &apos;if&apos;</translation>
    </message>
    <message>
        <source>The name of the decorator is missing here</source>
        <translation>Hier fehlt der Name des Decorators</translation>
    </message>
    <message>
        <source>Only a constant can stand here</source>
        <translation>Hier kann nur eine Konstante stehen</translation>
    </message>
    <message>
        <source>The name of the loop variable is missing here</source>
        <translation>Hier fehlt der Name der Schleifenvariablen</translation>
    </message>
    <message>
        <source>The name of the loop variable or &apos;(&apos; is missing here</source>
        <translation>Hier fehlt der Name der Schleifenvariablen oder &apos;(&apos;</translation>
    </message>
    <message>
        <source>&apos;{&apos; or the word &apos;if&apos; is missing here</source>
        <translation>Hier fehlt &apos;{&apos; oder das Wort &apos;if&apos;</translation>
    </message>
    <message>
        <source>The name of the extension is missing here</source>
        <translation>Hier fehlt der Name der Erweiterung</translation>
    </message>
    <message>
        <source>The alias of the extension is missing here</source>
        <translation>Hier fehlt der Alias der Erweiterung</translation>
    </message>
    <message>
        <source>A comma or the end of the line is missing here</source>
        <translation>Hier fehlt ein Komma oder das Zeilenende</translation>
    </message>
    <message>
        <source>A comma is missing here</source>
        <translation>Hier fehlt ein Komma</translation>
    </message>
    <message>
        <source>Either a comma or the end of the line, not both</source>
        <translation>Entweder ein Komma oder das Zeilenende, nicht beides</translation>
    </message>
    <message>
        <source>Parentheses hold exactly one expression</source>
        <translation>In Klammern steht genau ein Ausdruck</translation>
    </message>
    <message>
        <source>A loop has an item and an index variable here, not %1</source>
        <translation>Eine Schleife hat hier eine Element- und eine Indexvariable, nicht %1</translation>
    </message>
    <message>
        <source>The path of a Bicep file is missing here</source>
        <translation>Hier fehlt der Pfad einer Bicep-Datei</translation>
    </message>
    <message>
        <source>The name of the metadata is missing here</source>
        <translation>Hier fehlt der Name der Metadaten</translation>
    </message>
    <message>
        <source>A type is missing here</source>
        <translation>Hier fehlt ein Typ</translation>
    </message>
    <message>
        <source>A literal type is missing here</source>
        <translation>Hier fehlt ein Literaltyp</translation>
    </message>
    <message>
        <source>The word &apos;with&apos; or &apos;as&apos; or the end of the line is missing here</source>
        <translation>Hier fehlt das Wort &apos;with&apos; oder &apos;as&apos; oder das Zeilenende</translation>
    </message>
    <message>
        <source>&apos;{&apos;, &apos;*&apos; or a path is missing here</source>
        <translation>Hier fehlt &apos;{&apos;, &apos;*&apos; oder ein Pfad</translation>
    </message>
    <message>
        <source>&apos;.?&apos; reads properties, it calls no functions</source>
        <translation>&apos;.?&apos; liest Eigenschaften und ruft keine Funktionen auf</translation>
    </message>
    <message>
        <source>The name of a type is missing here</source>
        <translation>Hier fehlt der Name eines Typs</translation>
    </message>
    <message>
        <source>The name of the assertion is missing here</source>
        <translation>Hier fehlt der Name der Assertion</translation>
    </message>
    <message>
        <source>The name of the test is missing here</source>
        <translation>Hier fehlt der Name des Tests</translation>
    </message>
    <message>
        <source>The path of the tested file is missing here</source>
        <translation>Hier fehlt der Pfad der getesteten Datei</translation>
    </message>
    <message>
        <source>The name of an exported symbol is missing here</source>
        <translation>Hier fehlt der Name eines exportierten Symbols</translation>
    </message>
    <message>
        <source>The name for the imported namespace is missing here</source>
        <translation>Hier fehlt der Name für den importierten Namespace</translation>
    </message>
    <message>
        <source>A quoted name is imported as something: &apos;as&apos; and a name are missing</source>
        <translation>Ein Name in Anführungszeichen braucht beim Import einen Alias: &apos;as&apos; und ein Name fehlen</translation>
    </message>
    <message>
        <source>The path of the extended parameters file is missing here</source>
        <translation>Hier fehlt der Pfad der erweiterten Parameterdatei</translation>
    </message>
    <message>
        <source>The word &apos;with&apos; or the end of the line is missing here</source>
        <translation>Hier fehlt das Wort &apos;with&apos; oder das Zeilenende</translation>
    </message>
    <message>
        <source>A function call, a string or a number is missing here</source>
        <translation>Hier fehlt ein Funktionsaufruf, eine Zeichenfolge oder eine Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no function call: &apos;(&apos; is missing</source>
        <translation>&apos;%1&apos; ist kein Funktionsaufruf: &apos;(&apos; fehlt</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;)&apos; is missing here</source>
        <translation>Hier fehlt &apos;,&apos; oder &apos;)&apos;</translation>
    </message>
    <message>
        <source>The expression ends before this</source>
        <translation>Der Ausdruck endet vorher</translation>
    </message>
    <message>
        <source>This string has no closing single quote</source>
        <translation>Dieser Zeichenfolge fehlt das schließende einfache Anführungszeichen</translation>
    </message>
    <message>
        <source>Nothing declares &apos;%1&apos;</source>
        <translation>&apos;%1&apos; ist nirgends deklariert</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has neither a value nor a Key Vault reference</source>
        <translation>&apos;%1&apos; hat weder einen Wert noch einen Key Vault-Verweis</translation>
    </message>
    <message>
        <source>The template has no parameter &apos;%1&apos;</source>
        <translation>Die Vorlage hat keinen Parameter &apos;%1&apos;</translation>
    </message>
    <message>
        <source>No value is given for the required parameters %1</source>
        <translation>Für die erforderlichen Parameter %1 ist kein Wert angegeben</translation>
    </message>
    <message>
        <source>Parameter %1 is of type %2, and this value of type %3</source>
        <translation>Parameter %1 ist vom Typ %2, dieser Wert vom Typ %3</translation>
    </message>
    <message>
        <source>Parameter %1 does not allow this value; allowed are %2</source>
        <translation>Parameter %1 lässt diesen Wert nicht zu; zulässig sind %2</translation>
    </message>
    <message>
        <source>Parameter %1 lacks the required property &apos;%2&apos;</source>
        <translation>Parameter %1 fehlt die erforderliche Eigenschaft &apos;%2&apos;</translation>
    </message>
    <message>
        <source>Parameter %1 must be at least %2</source>
        <translation>Parameter %1 muss mindestens %2 sein</translation>
    </message>
    <message>
        <source>Parameter %1 must be at most %2</source>
        <translation>Parameter %1 darf höchstens %2 sein</translation>
    </message>
    <message>
        <source>Parameter %1 must have a length of at least %2</source>
        <translation>Parameter %1 muss eine Länge von mindestens %2 haben</translation>
    </message>
    <message>
        <source>Parameter %1 must have a length of at most %2</source>
        <translation>Parameter %1 darf höchstens die Länge %2 haben</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not exist</source>
        <translation>&apos;%1&apos; gibt es nicht</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not a file</source>
        <translation>&apos;%1&apos; ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>&apos;%1&apos; leads out of the workspace and was not read</source>
        <translation>&apos;%1&apos; führt aus dem Arbeitsbereich heraus und wurde nicht gelesen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no regular file and was not read</source>
        <translation>&apos;%1&apos; ist keine reguläre Datei und wurde nicht gelesen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be read: %2</source>
        <translation>&apos;%1&apos; ließ sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no template that could be used here</source>
        <translation>&apos;%1&apos; ist keine Vorlage, die sich hier verwenden ließe</translation>
    </message>
    <message>
        <source>&apos;%1&apos; leads back to this file</source>
        <translation>&apos;%1&apos; führt zu dieser Datei zurück</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was not read: files refer to each other through more than %2 levels</source>
        <translation>&apos;%1&apos; wurde nicht gelesen: Dateien verweisen über mehr als %2 Ebenen aufeinander</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in the local module cache</source>
        <translation>&apos;%1&apos; ist nicht im lokalen Modulcache</translation>
    </message>
    <message>
        <source>The file is named &apos;%2&apos;: &apos;%1&apos; would not be found on Linux</source>
        <translation>Die Datei heißt &apos;%2&apos;: &apos;%1&apos; würde unter Linux nicht gefunden</translation>
    </message>
    <message>
        <source>The expression is too large to evaluate</source>
        <translation>Der Ausdruck ist zum Auswerten zu groß</translation>
    </message>
    <message>
        <source>&apos;%1&apos; depends on itself</source>
        <translation>&apos;%1&apos; hängt von sich selbst ab</translation>
    </message>
    <message>
        <source>secure output</source>
        <translation>geheime Ausgabe</translation>
    </message>
    <message>
        <source>The expression is nested too deeply</source>
        <translation>Der Ausdruck ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>A lambda has no value by itself</source>
        <translation>Ein Lambda-Ausdruck hat für sich genommen keinen Wert</translation>
    </message>
    <message>
        <source>The expression could not be understood</source>
        <translation>Der Ausdruck war nicht verständlich</translation>
    </message>
    <message>
        <source>The loop has nothing to run over</source>
        <translation>Die Schleife hat nichts zu durchlaufen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; changes from one iteration to the next</source>
        <translation>&apos;%1&apos; ändert sich von Durchlauf zu Durchlauf</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is imported from a file that could not be read</source>
        <translation>&apos;%1&apos; wird aus einer Datei importiert, die sich nicht lesen ließ</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not exported as a variable</source>
        <translation>&apos;%1&apos; wird nicht als Variable exportiert</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos; in something that is null</source>
        <translation>In etwas, das null ist, gibt es kein &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The object has no &apos;%1&apos;</source>
        <translation>Das Objekt hat kein &apos;%1&apos;</translation>
    </message>
    <message>
        <source>%1 has no member %2</source>
        <translation>%1 hat kein Mitglied %2</translation>
    </message>
    <message>
        <source>The array has no item %1</source>
        <translation>Das Array hat kein Element %1</translation>
    </message>
    <message>
        <source>The condition is neither true nor false</source>
        <translation>Die Bedingung ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs three arguments</source>
        <translation>&apos;%1&apos; erwartet drei Argumente</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not exported as a function</source>
        <translation>&apos;%1&apos; wird nicht als Funktion exportiert</translation>
    </message>
    <message>
        <source>There is no function &apos;%1&apos;</source>
        <translation>Es gibt keine Funktion &apos;%1&apos;</translation>
    </message>
    <message>
        <source>fail() stops the deployment here</source>
        <translation>fail() bricht die Bereitstellung hier ab</translation>
    </message>
    <message>
        <source>%1(…) comes from outside of the template</source>
        <translation>%1(…) kommt von außerhalb der Vorlage</translation>
    </message>
    <message>
        <source>%1(…) is known only after deployment</source>
        <translation>%1(…) ist erst nach der Bereitstellung bekannt</translation>
    </message>
    <message>
        <source>The file is too large to evaluate</source>
        <translation>Die Datei ist zum Auswerten zu groß</translation>
    </message>
    <message>
        <source>%1(&apos;%2&apos;): the file could not be read</source>
        <translation>%1(&apos;%2&apos;): Die Datei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>%1(…): the path is not known before the template is evaluated</source>
        <translation>%1(…): Der Pfad ist vor dem Auswerten der Vorlage nicht bekannt</translation>
    </message>
    <message>
        <source>%1(&apos;%2&apos;): the file is too large</source>
        <translation>%1(&apos;%2&apos;): Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>%1(&apos;%2&apos;): the file is not text</source>
        <translation>%1(&apos;%2&apos;): Die Datei ist kein Text</translation>
    </message>
    <message>
        <source>%1(&apos;%2&apos;): the file could not be understood</source>
        <translation>%1(&apos;%2&apos;): Die Datei war nicht verständlich</translation>
    </message>
    <message>
        <source>%1(&apos;%2&apos;): nothing is at that path</source>
        <translation>%1(&apos;%2&apos;): Unter diesem Pfad ist nichts</translation>
    </message>
    <message>
        <source>The value comes from a Key Vault</source>
        <translation>Der Wert kommt aus einem Key Vault</translation>
    </message>
    <message>
        <source>Parameter &apos;%1&apos; has no value</source>
        <translation>Parameter &apos;%1&apos; hat keinen Wert</translation>
    </message>
    <message>
        <source>secure parameter</source>
        <translation>geheimer Parameter</translation>
    </message>
    <message>
        <source>The module has no name, so that one is made for each deployment</source>
        <translation>Das Modul hat keinen Namen, daher wird für jede Bereitstellung einer gebildet</translation>
    </message>
    <message>
        <source>Several names are possible</source>
        <translation>Mehrere Namen sind möglich</translation>
    </message>
    <message>
        <source>The id of &apos;%1&apos; is known only after deployment</source>
        <translation>Die ID von &apos;%1&apos; ist erst nach der Bereitstellung bekannt</translation>
    </message>
    <message>
        <source>&apos;%1.%2&apos; is known only after deployment</source>
        <translation>&apos;%1.%2&apos; ist erst nach der Bereitstellung bekannt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is known only after deployment</source>
        <translation>&apos;%1&apos; ist erst nach der Bereitstellung bekannt</translation>
    </message>
    <message>
        <source>The module has no output &apos;%1&apos;</source>
        <translation>Das Modul hat keine Ausgabe &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The output &apos;%1&apos; of &apos;%2&apos; is known only after deployment</source>
        <translation>Die Ausgabe &apos;%1&apos; von &apos;%2&apos; ist erst nach der Bereitstellung bekannt</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a decimal number</source>
        <translation>eine Dezimalzahl</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenfolge</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erstes</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweites</translation>
    </message>
    <message>
        <source>third</source>
        <translation>drittes</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs at least %2 arguments</source>
        <translation>&apos;%1&apos; hat zu wenige Argumente: mindestens %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes at most %2 arguments</source>
        <translation>&apos;%1&apos; hat zu viele Argumente: höchstens %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no lambda</source>
        <translation>&apos;%1&apos; nimmt keinen Lambda-Ausdruck</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a lambda after %2 other arguments</source>
        <translation>&apos;%1&apos; erwartet nach den übrigen Argumenten (%2) einen Lambda-Ausdruck</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be evaluated here</source>
        <translation>&apos;%1&apos; lässt sich hier nicht auswerten</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs %2 as its %3 argument, not %4</source>
        <translation>&apos;%1&apos; erwartet als %3 Argument %2, nicht %4</translation>
    </message>
    <message>
        <source>The function is not known</source>
        <translation>Die Funktion ist nicht bekannt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot join arrays with other values</source>
        <translation>&apos;%1&apos; kann Arrays nicht mit anderen Werten verbinden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a count from 0 to 10000</source>
        <translation>&apos;%1&apos; erwartet eine Anzahl von 0 bis 10000</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot count beyond 2147483647</source>
        <translation>&apos;%1&apos; kann nicht über 2147483647 hinaus zählen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has an index outside of the array</source>
        <translation>&apos;%1&apos; hat einen Index außerhalb des Arrays</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a string as its second argument</source>
        <translation>&apos;%1&apos; erwartet als zweites Argument eine Zeichenfolge</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a placeholder that is not valid in its format</source>
        <translation>Das Format von &apos;%1&apos; enthält einen ungültigen Platzhalter</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a placeholder without an argument</source>
        <translation>&apos;%1&apos; hat einen Platzhalter ohne Argument</translation>
    </message>
    <message>
        <source>&apos;%1&apos; gives a text that is too large to evaluate</source>
        <translation>&apos;%1&apos; ergibt einen Text, der zum Auswerten zu groß ist</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a number format that is not valid or not supported</source>
        <translation>&apos;%1&apos; hat ein ungültiges oder nicht unterstütztes Zahlenformat</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a closing brace too many in its format</source>
        <translation>Das Format von &apos;%1&apos; enthält eine schließende geschweifte Klammer zu viel</translation>
    </message>
    <message>
        <source>&apos;%1&apos; gives a date outside of the years 1 to 9999</source>
        <translation>&apos;%1&apos; ergibt ein Datum außerhalb der Jahre 1 bis 9999</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a date and time in ISO 8601 as its first argument</source>
        <translation>&apos;%1&apos; erwartet als erstes Argument Datum und Uhrzeit nach ISO 8601</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a duration in ISO 8601 such as P1D or PT1H</source>
        <translation>&apos;%1&apos; erwartet eine Dauer nach ISO 8601 wie P1D oder PT1H</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a date format that is not valid</source>
        <translation>&apos;%1&apos; hat ein ungültiges Datumsformat</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs text in base64</source>
        <translation>&apos;%1&apos; erwartet Text in base64</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a data URI</source>
        <translation>&apos;%1&apos; erwartet einen Daten-URI</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not know the character set of the data URI</source>
        <translation>&apos;%1&apos; kennt den Zeichensatz des Daten-URI nicht</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a text that is JSON</source>
        <translation>&apos;%1&apos; erwartet einen Text, der JSON ist</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a resource type such as Namespace/type</source>
        <translation>&apos;%1&apos; erwartet einen Ressourcentyp wie Namespace/type</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs one name for each part of the resource type</source>
        <translation>&apos;%1&apos; erwartet einen Namen für jeden Teil des Ressourcentyps</translation>
    </message>
    <message>
        <source>The id contains the subscription and resource group of the deployment</source>
        <translation>Die ID enthält das Abonnement und die Ressourcengruppe der Bereitstellung</translation>
    </message>
    <message>
        <source>The id contains the subscription of the deployment</source>
        <translation>Die ID enthält das Abonnement der Bereitstellung</translation>
    </message>
    <message>
        <source>The id contains the management group of the deployment</source>
        <translation>Die ID enthält die Verwaltungsgruppe der Bereitstellung</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a lambda that gives true or false</source>
        <translation>&apos;%1&apos; erwartet einen Lambda-Ausdruck, der true oder false ergibt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has an array that is too large to evaluate</source>
        <translation>&apos;%1&apos; hat ein Array, das zum Auswerten zu groß ist</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a lambda that gives a string as the key</source>
        <translation>&apos;%1&apos; erwartet einen Lambda-Ausdruck, der eine Zeichenfolge als Schlüssel ergibt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a network such as 10.0.0.0/16</source>
        <translation>&apos;%1&apos; erwartet ein Netzwerk wie 10.0.0.0/16</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a prefix length within that of the network</source>
        <translation>&apos;%1&apos; erwartet eine gültige Präfixlänge ab der des Netzwerks</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has an index outside of the network</source>
        <translation>&apos;%1&apos; hat einen Index außerhalb des Netzwerks</translation>
    </message>
    <message>
        <source>&apos;%1&apos; gives a number that does not fit into 64 bits</source>
        <translation>&apos;%1&apos; ergibt eine Zahl, die nicht in 64 Bit passt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot divide by zero</source>
        <translation>&apos;%1&apos; kann nicht durch null teilen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs at least one integer and nothing else</source>
        <translation>&apos;%1&apos; erwartet mindestens eine ganze Zahl und sonst nichts</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a text that is true or false</source>
        <translation>&apos;%1&apos; erwartet den Text true oder false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs the text of an integer</source>
        <translation>&apos;%1&apos; erwartet einen Text mit einer ganzen Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs the text of a number</source>
        <translation>&apos;%1&apos; erwartet einen Text mit einer Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a value for each name</source>
        <translation>&apos;%1&apos; erwartet für jeden Namen einen Wert</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs strings as names</source>
        <translation>&apos;%1&apos; erwartet Zeichenfolgen als Namen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot use this kind of key with this kind of value</source>
        <translation>&apos;%1&apos; kann diese Art von Schlüssel nicht auf diese Art von Wert anwenden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot compare a string with a number</source>
        <translation>&apos;%1&apos; kann eine Zeichenfolge nicht mit einer Zahl vergleichen</translation>
    </message>
    <message>
        <source>The value is too large to evaluate</source>
        <translation>Der Wert ist zum Auswerten zu groß</translation>
    </message>
    <message>
        <source>A part of the value is unknown</source>
        <translation>Ein Teil des Werts ist unbekannt</translation>
    </message>
    <message>
        <source>Several values are possible</source>
        <translation>Mehrere Werte sind möglich</translation>
    </message>
    <message>
        <source>The text is too large to evaluate</source>
        <translation>Der Text ist zum Auswerten zu groß</translation>
    </message>
    <message>
        <source>The array is too large to evaluate</source>
        <translation>Das Array ist zum Auswerten zu groß</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot merge objects with other values</source>
        <translation>&apos;%1&apos; kann Objekte nicht mit anderen Werten zusammenführen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot mix arrays and objects</source>
        <translation>&apos;%1&apos; kann Arrays und Objekte nicht mischen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; starts outside of the string</source>
        <translation>&apos;%1&apos; beginnt außerhalb der Zeichenfolge</translation>
    </message>
    <message>
        <source>&apos;%1&apos; ends outside of the string</source>
        <translation>&apos;%1&apos; endet außerhalb der Zeichenfolge</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot replace an empty string</source>
        <translation>&apos;%1&apos; kann keine leere Zeichenfolge ersetzen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs strings as delimiters</source>
        <translation>&apos;%1&apos; erwartet Zeichenfolgen als Trennzeichen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a width that is not negative</source>
        <translation>&apos;%1&apos; erwartet eine Breite, die nicht negativ ist</translation>
    </message>
    <message>
        <source>&apos;%1&apos; pads with exactly one character</source>
        <translation>&apos;%1&apos; füllt mit genau einem Zeichen auf</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs strings, numbers or Booleans to join</source>
        <translation>&apos;%1&apos; kann nur Zeichenfolgen, Zahlen oder boolesche Werte verbinden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs an absolute URI as its first argument</source>
        <translation>&apos;%1&apos; erwartet als erstes Argument einen absoluten URI</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs an absolute URI</source>
        <translation>&apos;%1&apos; erwartet einen absoluten URI</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a scheme and a host</source>
        <translation>&apos;%1&apos; erwartet ein Schema und einen Host</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a port from 0 to 65535</source>
        <translation>&apos;%1&apos; erwartet einen Port von 0 bis 65535</translation>
    </message>
    <message>
        <source>The loop runs over nothing</source>
        <translation>Die Schleife durchläuft nichts</translation>
    </message>
    <message>
        <source>The value is nested too deeply</source>
        <translation>Der Wert ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>A part of the object is unknown</source>
        <translation>Ein Teil des Objekts ist unbekannt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 may not be listed.</source>
        <translation>%1 darf nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>%1 holds more files than can be searched.</source>
        <translation>%1 enthält mehr Dateien, als durchsucht werden können.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 is a parameters file. Check the template that it belongs to, with --parameters %1.</source>
        <translation>%1 ist eine Parameterdatei. Die Vorlage prüfen, zu der sie gehört, mit --parameters %1.</translation>
    </message>
    <message>
        <source>%1 is a parameters file, and the template that it uses could not be read.</source>
        <translation>%1 ist eine Parameterdatei, und die Vorlage, die sie verwendet, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>NotCheckedModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>&amp;Open template…</source>
        <translation>&amp;Vorlage öffnen…</translation>
    </message>
    <message>
        <source>Open f&amp;older…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Bericht &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>Erse&amp;tzen…</translation>
    </message>
    <message>
        <source>Go to &amp;line…</source>
        <translation>Zu Zei&amp;le gehen…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>&amp;Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Hell und dunkel wechseln</translation>
    </message>
    <message>
        <source>Restore default la&amp;yout</source>
        <translation>Standard&amp;layout wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Go to &amp;definition</source>
        <translation>Zur De&amp;finition gehen</translation>
    </message>
    <message>
        <source>&amp;Value and evidence here</source>
        <translation>&amp;Wert und Belege hier</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>V&amp;orheriger Befund</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Resources</source>
        <translation>&amp;Ressourcen</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelltext</translation>
    </message>
    <message>
        <source>Dia&amp;gram</source>
        <translation>Dia&amp;gramm</translation>
    </message>
    <message>
        <source>Fin&amp;dings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>&amp;Parameter</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Vorheriger Tab</translation>
    </message>
    <message>
        <source>Search &amp;commands…</source>
        <translation>&amp;Befehle suchen…</translation>
    </message>
    <message>
        <source>Go to a resource or f&amp;ile…</source>
        <translation>Zu Ressource oder &amp;Datei gehen…</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>&amp;Korrigieren…</translation>
    </message>
    <message>
        <source>Fix &amp;all…</source>
        <translation>&amp;Alle korrigieren…</translation>
    </message>
    <message>
        <source>Verdicts of the &amp;published rule</source>
        <translation>Urteile der &amp;veröffentlichten Regel</translation>
    </message>
    <message>
        <source>&amp;Explain the rule…</source>
        <translation>&amp;Regel erklären…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;About Bulkhead…</source>
        <translation>Ü&amp;ber Bulkhead…</translation>
    </message>
    <message>
        <source>There is no diagram to save.</source>
        <translation>Es gibt kein Diagramm zum Speichern.</translation>
    </message>
    <message>
        <source>The image could not be made.</source>
        <translation>Das Bild ließ sich nicht erzeugen.</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>Modul: %1</translation>
    </message>
    <message>
        <source>Not deployed with these values</source>
        <translation>Mit diesen Werten nicht bereitgestellt</translation>
    </message>
    <message>
        <source>nested template</source>
        <translation>verschachtelte Vorlage</translation>
    </message>
    <message>
        <source>existing</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>×n</source>
        <translation>×n</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>module %1</source>
        <translation>Modul %1</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>module · %1</source>
        <translation>Modul · %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After the fix</source>
        <translation>Nach der Korrektur</translation>
    </message>
    <message>
        <source>Changes of %1</source>
        <translation>Änderungen an %1</translation>
    </message>
    <message>
        <source>Line %1 removed: %2</source>
        <translation>Zeile %1 entfernt: %2</translation>
    </message>
    <message>
        <source>Line %1 added: %2</source>
        <translation>Zeile %1 hinzugefügt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n equal lines</source>
        <translation>
            <numerusform>%n gleiche Zeile</numerusform>
            <numerusform>%n gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Syntax error</source>
        <translation>Syntaxfehler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>outcome and reason: &quot;Fail: no network policy engine&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Ctrl+. to fix</source>
        <extracomment>text of a mark, which has no full stop</extracomment>
        <translation>%1. Strg+. zum Korrigieren</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>resource, its name</source>
        <translation>Ressource, ihr Name</translation>
    </message>
    <message>
        <source>module, its name</source>
        <translation>Modul, sein Name</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>depends on what nothing here decides</source>
        <translation>hängt von etwas ab, das hier nicht entschieden ist</translation>
    </message>
    <message>
        <source>was not read</source>
        <translation>wurde nicht gelesen</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Durchgefallen</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>Unbestimmt</translation>
    </message>
    <message numerus="yes">
        <source>%n fail</source>
        <translation>
            <numerusform>%n durchgefallen</numerusform>
            <numerusform>%n durchgefallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pass</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suppressed</source>
        <translation>
            <numerusform>%n unterdrückt</numerusform>
            <numerusform>%n unterdrückt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undetermined</source>
        <translation>
            <numerusform>%n unbestimmt</numerusform>
            <numerusform>%n unbestimmt</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>Awareness</source>
        <translation>Zur Kenntnis</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Known only at deployment. Type a value to see what it would lead to.</source>
        <translation>Erst bei der Bereitstellung bekannt. Einen Wert eingeben, um zu sehen, wozu er führen würde.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Nie angezeigt</translation>
    </message>
    <message>
        <source>length %1 to %2</source>
        <translation>Länge %1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>min length %1</source>
        <translation>Länge min. %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>min. %1</translation>
    </message>
    <message>
        <source>max length %1</source>
        <translation>Länge max. %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max. %1</translation>
    </message>
    <message>
        <source>secure</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>1 choice</source>
        <translation>1 Option</translation>
    </message>
    <message>
        <source>%1 choices</source>
        <translation>%1 Optionen</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Standardwert %1</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standardwert</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>aus der Datei</translation>
    </message>
    <message>
        <source>The value is secret: it is neither asked for nor shown.</source>
        <translation>Der Wert ist geheim: Er wird weder abgefragt noch angezeigt.</translation>
    </message>
    <message>
        <source>The default %1 is known only at deployment.</source>
        <translation>Der Standardwert %1 ist erst bei der Bereitstellung bekannt.</translation>
    </message>
    <message>
        <source>The value %1 is known only at deployment.</source>
        <translation>Der Wert %1 ist erst bei der Bereitstellung bekannt.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Standardwert: %1.</translation>
    </message>
    <message>
        <source>%1 says %2.</source>
        <translation>%1 gibt %2 an.</translation>
    </message>
    <message>
        <source>Required: there is no default.</source>
        <translation>Erforderlich: Es gibt keinen Standardwert.</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Zulässig: %1.</translation>
    </message>
    <message>
        <source>a Key Vault secret</source>
        <translation>Key Vault-Geheimnis</translation>
    </message>
    <message>
        <source>%1 must be a whole number of at most 64 bits.</source>
        <translation>%1 muss eine ganze Zahl mit höchstens 64 Bit sein.</translation>
    </message>
    <message>
        <source>There is no value yet.</source>
        <translation>Es gibt noch keinen Wert.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(Standardwert)</translation>
    </message>
    <message>
        <source>(parameters file)</source>
        <translation>(Parameterdatei)</translation>
    </message>
    <message>
        <source>(typed)</source>
        <translation>(eingegeben)</translation>
    </message>
    <message>
        <source>Not deployed: its loop runs over nothing</source>
        <translation>Nicht bereitgestellt: Die Schleife durchläuft nichts</translation>
    </message>
    <message>
        <source>Not deployed: %1 is false</source>
        <translation>Nicht bereitgestellt: %1 ist falsch</translation>
    </message>
    <message>
        <source>Not deployed: %1, which it is in, is off</source>
        <translation>Nicht bereitgestellt: liegt in %1, das aus ist</translation>
    </message>
    <message>
        <source>Deployed: %1 is true</source>
        <translation>Bereitgestellt: %1 ist wahr</translation>
    </message>
    <message>
        <source>Deployed if %1</source>
        <translation>Bereitgestellt, wenn %1</translation>
    </message>
    <message>
        <source>management group</source>
        <translation>Verwaltungsgruppe</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Two clusters, one without a policy</source>
        <translation>Zwei Cluster, einer ohne Richtlinie</translation>
    </message>
    <message>
        <source>The engine is missing in one, a parameter default in the other.</source>
        <translation>In einem fehlt die Engine, im anderen kommt sie aus dem Standardwert eines Parameters.</translation>
    </message>
    <message>
        <source>An ARM template that fails</source>
        <translation>Eine ARM-Vorlage, die durchfällt</translation>
    </message>
    <message>
        <source>The network profile sets no engine.</source>
        <translation>Das Netzwerkprofil setzt keine Engine.</translation>
    </message>
    <message>
        <source>Nested deployments</source>
        <translation>Verschachtelte Bereitstellungen</translation>
    </message>
    <message>
        <source>The value is handed down through three inner scopes.</source>
        <translation>Der Wert wird durch drei innere Bereiche weitergereicht.</translation>
    </message>
    <message>
        <source>Decided by a parameters file</source>
        <translation>Von einer Parameterdatei entschieden</translation>
    </message>
    <message>
        <source>Undetermined until you pick the values.</source>
        <translation>Unbestimmt, bis die Werte gewählt sind.</translation>
    </message>
    <message>
        <source>AKS Automatic</source>
        <translation>AKS Automatic</translation>
    </message>
    <message>
        <source>Passes in Bulkhead, fails the published rule. See why.</source>
        <translation>In Bulkhead bestanden, nach der veröffentlichten Regel durchgefallen. Hier steht, warum.</translation>
    </message>
    <message>
        <source>A cluster that passes</source>
        <translation>Ein Cluster, der die Prüfung besteht</translation>
    </message>
    <message>
        <source>Calico is written down in the network profile.</source>
        <translation>Calico ist im Netzwerkprofil festgelegt.</translation>
    </message>
    <message>
        <source>The sample could not be copied: %1.</source>
        <translation>Das Beispiel ließ sich nicht kopieren: %1.</translation>
    </message>
    <message>
        <source>The sample could not be copied to %1: %2.</source>
        <translation>Das Beispiel ließ sich nicht nach %1 kopieren: %2.</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>No template is open.</source>
        <translation>Keine Vorlage geöffnet.</translation>
    </message>
    <message>
        <source>Nothing was checked.</source>
        <translation>Es wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>No clusters in this template. The rule has nothing to check here.</source>
        <translation>Keine Cluster in dieser Vorlage. Die Regel hat hier nichts zu prüfen.</translation>
    </message>
    <message>
        <source>This file is no template, so nothing was checked.</source>
        <translation>Diese Datei ist keine Vorlage, daher wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>Bicep</source>
        <translation>Bicep</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bicep parameters</source>
        <translation>Bicep-Parameter</translation>
    </message>
    <message>
        <source>ARM template</source>
        <translation>ARM-Vorlage</translation>
    </message>
    <message>
        <source>ARM parameters</source>
        <translation>ARM-Parameter</translation>
    </message>
    <message>
        <source>Unsaved changes — Bulkhead</source>
        <translation>Nicht gespeicherte Änderungen — Bulkhead</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>%1 files have changes that are not saved.</source>
        <translation>%1 Dateien haben nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save them before the file is closed?</source>
        <translation>Vor dem Schließen der Datei speichern?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>About Bulkhead</source>
        <translation>Über Bulkhead</translation>
    </message>
    <message>
        <source>&lt;b&gt;Bulkhead %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Bulkhead %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Shows what an Azure template deploys, and whether each AKS cluster in it has network policies. Everything is read on this computer; nothing is sent anywhere.&lt;br&gt;&lt;br&gt;Distributed under the MIT license.</source>
        <translation>Zeigt, was eine Azure-Vorlage bereitstellt und ob jeder AKS-Cluster darin Netzwerkrichtlinien hat. Alles wird auf diesem Computer gelesen; nichts wird irgendwohin gesendet.&lt;br&gt;&lt;br&gt;Veröffentlicht unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>&amp;Print report…</source>
        <translation>Bericht &amp;drucken…</translation>
    </message>
    <message>
        <source>Known only at deployment</source>
        <translation>Erst bei der Bereitstellung bekannt</translation>
    </message>
    <message>
        <source>the default; the module call does not set it</source>
        <translation>der Standardwert; der Modulaufruf setzt ihn nicht</translation>
    </message>
    <message>
        <source>the default; the parameters file does not set it</source>
        <translation>der Standardwert; die Parameterdatei setzt ihn nicht</translation>
    </message>
    <message>
        <source>the default; no parameters file in effect</source>
        <translation>der Standardwert; keine Parameterdatei wirksam</translation>
    </message>
    <message>
        <source>from the parameters file %1</source>
        <translation>aus der Parameterdatei %1</translation>
    </message>
    <message>
        <source>given by the module call</source>
        <translation>vom Modulaufruf übergeben</translation>
    </message>
    <message>
        <source>from the default of parameter %1</source>
        <translation>aus dem Standardwert von Parameter %1</translation>
    </message>
    <message>
        <source>from the value typed for parameter %1</source>
        <translation>aus dem Wert, der für Parameter %1 eingegeben wurde</translation>
    </message>
    <message>
        <source>from variable %1</source>
        <translation>aus Variable %1</translation>
    </message>
    <message>
        <source>It comes from %1.</source>
        <translation>Er kommt aus %1.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Shows what an Azure template deploys, and whether each AKS cluster in it has network policies.</source>
        <translation>Zeigt, was eine Azure-Vorlage bereitstellt und ob jeder AKS-Cluster darin Netzwerkrichtlinien hat.</translation>
    </message>
    <message>
        <source>Templates to open (.bicep, ARM .json), or folders of them.</source>
        <translation>Zu öffnende Vorlagen (.bicep, ARM .json) oder Ordner mit Vorlagen.</translation>
    </message>
</context>
<context>
    <name>ui::Breadcrumb</name>
    <message>
        <source>Where the caret is</source>
        <translation>Cursorposition</translation>
    </message>
    <message>
        <source>Hidden parts of the path</source>
        <translation>Verborgene Teile des Pfads</translation>
    </message>
</context>
<context>
    <name>ui::Chip</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show findings with outcome %1 only</source>
        <translation>Nur Befunde mit dem Ergebnis %1 zeigen</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>Alle Befunde zeigen</translation>
    </message>
</context>
<context>
    <name>ui::CompareDialog</name>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>In the editor</source>
        <translation>Im Editor</translation>
    </message>
    <message>
        <source>%1 says the same on disk and in the editor</source>
        <translation>%1 ist auf dem Datenträger und im Editor gleich</translation>
    </message>
    <message>
        <source>%1 on disk differs from your text</source>
        <translation>%1 auf dem Datenträger weicht vom Text im Editor ab</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigenen behalten</translation>
    </message>
</context>
<context>
    <name>ui::DiagramControls</name>
    <message>
        <source>Zoom out (Ctrl+-)</source>
        <translation>Verkleinern (Strg+-)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom in (Ctrl++)</source>
        <translation>Vergrößern (Strg++)</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
    <message>
        <source>Show the selection</source>
        <translation>Auswahl zeigen</translation>
    </message>
</context>
<context>
    <name>ui::DiagramFilterBar</name>
    <message>
        <source>modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Urteil</translation>
    </message>
    <message>
        <source>&amp;Open modules</source>
        <translation>&amp;Module öffnen</translation>
    </message>
    <message>
        <source>&amp;Conditions that are off</source>
        <translation>&amp;Nicht erfüllte Bedingungen</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Alle Urteile</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Typ: %1</translation>
    </message>
    <message>
        <source>Filter by type: %1</source>
        <translation>Nach Typ filtern: %1</translation>
    </message>
    <message>
        <source>Draw resources of one type only</source>
        <translation>Nur Ressourcen eines Typs zeichnen</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Urteil: %1</translation>
    </message>
    <message>
        <source>Draw resources with one verdict only</source>
        <translation>Nur Ressourcen mit einem Urteil zeichnen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filter (%1)</translation>
    </message>
    <message>
        <source>Filter the diagram</source>
        <translation>Diagramm filtern</translation>
    </message>
    <message numerus="yes">
        <source>Filter the diagram, %n set</source>
        <translation>
            <numerusform>Diagramm filtern, %n gesetzt</numerusform>
            <numerusform>Diagramm filtern, %n gesetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiagramLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>is needed by</source>
        <translation>wird benötigt von</translation>
    </message>
    <message>
        <source>existing or off</source>
        <translation>vorhanden oder aus</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Schleife</translation>
    </message>
</context>
<context>
    <name>ui::DiagramOverview</name>
    <message>
        <source>Show the overview</source>
        <translation>Übersicht zeigen</translation>
    </message>
    <message>
        <source>Fold the overview</source>
        <translation>Übersicht einklappen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>ui::DiagramPanel</name>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Give the diagram the room of the source, or give it back</source>
        <translation>Dem Diagramm den Platz des Quelltexts geben oder ihn zurückgeben</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy as image</source>
        <translation>Als Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>This file declares no resources.</source>
        <translation>Diese Datei deklariert keine Ressourcen.</translation>
    </message>
    <message>
        <source>Export diagram</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>%1 resources</source>
        <translation>%1 Ressourcen</translation>
    </message>
    <message>
        <source>%1 of %2 resources</source>
        <translation>%1 von %2 Ressourcen</translation>
    </message>
    <message>
        <source>%1, 1 connection</source>
        <translation>%1, 1 Verbindung</translation>
    </message>
    <message>
        <source>%1, %2 connections</source>
        <translation>%1, %2 Verbindungen</translation>
    </message>
    <message>
        <source>Laid out in %1 ms</source>
        <translation>In %1 ms angeordnet</translation>
    </message>
    <message>
        <source>There are too many resources to show at once, so modules are folded.</source>
        <translation>Es sind zu viele Ressourcen, um alle auf einmal zu zeigen; daher sind Module eingeklappt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are left out.</source>
        <translation>
            <numerusform>%n weitere ist weggelassen.</numerusform>
            <numerusform>%n weitere sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 and what it is connected to.</source>
        <translation>Nur %1 und was damit verbunden ist.</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>&amp;Isolate</source>
        <translation>I&amp;solieren</translation>
    </message>
</context>
<context>
    <name>ui::DiagramPopover</name>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>Modul: %1</translation>
    </message>
    <message>
        <source>API %1</source>
        <translation>API %1</translation>
    </message>
    <message>
        <source>Clusters inside: %1</source>
        <translation>Cluster darin: %1</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Korrigieren…</translation>
    </message>
    <message>
        <source>Show in source</source>
        <translation>Im Quelltext zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Isolieren</translation>
    </message>
    <message>
        <source>Draw all resources again</source>
        <translation>Wieder alle Ressourcen zeichnen</translation>
    </message>
    <message>
        <source>Draw only this resource and what it is connected to</source>
        <translation>Nur diese Ressource und damit Verbundenes zeichnen</translation>
    </message>
</context>
<context>
    <name>ui::DiagramScene</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
</context>
<context>
    <name>ui::DiagramSearch</name>
    <message>
        <source>Find by name, type or outcome</source>
        <translation>Nach Name, Typ oder Ergebnis suchen</translation>
    </message>
    <message>
        <source>Find in the diagram</source>
        <translation>Im Diagramm suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Vorheriger (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Nächster (Eingabe)</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::DiagramView</name>
    <message>
        <source>Diagram of the resources</source>
        <translation>Diagramm der Ressourcen</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 Verbindungen</translation>
    </message>
</context>
<context>
    <name>ui::Document</name>
    <message>
        <source>%1 was changed by another program since this text was typed. Reload it, or keep your text.</source>
        <translation>%1 wurde von einem anderen Programm geändert, seit dieser Text eingegeben wurde. Neu laden oder eigenen Text behalten.</translation>
    </message>
</context>
<context>
    <name>ui::EvidenceList</name>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standardwert</translation>
    </message>
    <message>
        <source>required parameter</source>
        <translation>erforderlicher Parameter</translation>
    </message>
    <message>
        <source>parameters file</source>
        <translation>Parameterdatei</translation>
    </message>
    <message>
        <source>typed value</source>
        <translation>eingegebener Wert</translation>
    </message>
    <message>
        <source>argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>content of a file</source>
        <translation>Inhalt einer Datei</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>short for upper and lower case</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>W</source>
        <extracomment>short for whole words</extracomment>
        <translation>W</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this match (Enter)</source>
        <translation>Diesen Treffer ersetzen (Eingabe)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace all matches (Ctrl+Enter)</source>
        <translation>Alle Treffer ersetzen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Only find (Ctrl+F)</source>
        <translation>Nur suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Replace (Ctrl+H)</source>
        <translation>Ersetzen (Strg+H)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Zu Zeile gehen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FindingDetail</name>
    <message>
        <source>Finding in full</source>
        <translation>Vollständiger Befund</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Korrigieren…</translation>
    </message>
    <message>
        <source>Choose a fix and see what it changes (%1)</source>
        <translation>Eine Korrektur wählen und sehen, was sie ändert (%1)</translation>
    </message>
    <message>
        <source>Fix this finding</source>
        <translation>Diesen Befund korrigieren</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Note on the template</source>
        <translation>Anmerkung zur Vorlage</translation>
    </message>
    <message>
        <source>Explain this rule</source>
        <translation>Diese Regel erklären</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The published rule says: %1.</source>
        <translation>Urteil der veröffentlichten Regel: %1.</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Suppress…</source>
        <translation>Unterdrücken…</translation>
    </message>
    <message>
        <source>Suppress this finding</source>
        <translation>Diesen Befund unterdrücken</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1 (recommended)</source>
        <translation>%1 (empfohlen)</translation>
    </message>
    <message>
        <source>Suppress with a reason…</source>
        <translation>Mit Grund unterdrücken…</translation>
    </message>
    <message>
        <source>Fix all…</source>
        <translation>Alle korrigieren…</translation>
    </message>
</context>
<context>
    <name>ui::FindingsModel</name>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Anmerkungen</translation>
    </message>
    <message>
        <source>Concerns the template as a whole</source>
        <translation>Betrifft die Vorlage als Ganzes</translation>
    </message>
    <message>
        <source>fix ready</source>
        <translation>korrigierbar</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>1 advice</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 advice</source>
        <translation>%1 Hinweise</translation>
    </message>
</context>
<context>
    <name>ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>No such finding.</source>
        <translation>Kein solcher Befund.</translation>
    </message>
    <message>
        <source>Verdicts by</source>
        <translation>Urteile durch</translation>
    </message>
    <message>
        <source>Bulkhead</source>
        <translation>Bulkhead</translation>
    </message>
    <message>
        <source>Published rule</source>
        <translation>Veröffentlichte Regel</translation>
    </message>
    <message>
        <source>Whose verdicts are shown</source>
        <translation>Wessen Urteile gezeigt werden</translation>
    </message>
    <message>
        <source>Bulkhead also accepts what AKS enforces although the published rule does not list it.</source>
        <translation>Bulkhead akzeptiert auch, was AKS durchsetzt, die veröffentlichte Regel aber nicht aufführt.</translation>
    </message>
    <message>
        <source>Choose a finding.</source>
        <translation>Einen Befund wählen.</translation>
    </message>
</context>
<context>
    <name>ui::FixAllDialog</name>
    <message>
        <source>Fix all</source>
        <translation>Alle korrigieren</translation>
    </message>
    <message>
        <source>Fix one failing cluster</source>
        <translation>Einen durchgefallenen Cluster korrigieren</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n failing clusters</source>
        <translation>
            <numerusform>%n durchgefallenen Cluster korrigieren</numerusform>
            <numerusform>%n durchgefallene Cluster korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding out what the fixes do…</source>
        <translation>Wirkung der Korrekturen wird ermittelt…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply all</source>
        <translation>Alle anwenden</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und weitere</translation>
    </message>
    <message>
        <source>Not fixed: %1</source>
        <translation>Nicht korrigiert: %1</translation>
    </message>
    <message>
        <source>The fixes do not go together. Fix one cluster at a time.</source>
        <translation>Die Korrekturen vertragen sich nicht. Die Cluster einzeln korrigieren.</translation>
    </message>
    <message>
        <source>Nothing here can be fixed.</source>
        <translation>Hier lässt sich nichts korrigieren.</translation>
    </message>
    <message>
        <source>All pass after the fixes.</source>
        <translation>Nach den Korrekturen sind alle bestanden.</translation>
    </message>
    <message>
        <source>One still fails after the fixes.</source>
        <translation>Nach den Korrekturen ist noch einer durchgefallen.</translation>
    </message>
    <message numerus="yes">
        <source>%n still fail after the fixes.</source>
        <translation>
            <numerusform>Nach den Korrekturen ist noch %n durchgefallen.</numerusform>
            <numerusform>Nach den Korrekturen sind noch %n durchgefallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>If these clusters exist, deploying re-images all node pools.</source>
        <translation>Gibt es diese Cluster bereits, setzt die Bereitstellung alle Knotenpools neu auf.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>ui::FixCard</name>
    <message>
        <source>Linux and Windows pools, any Azure CNI mode</source>
        <translation>Linux- und Windows-Pools, jeder Azure CNI-Modus</translation>
    </message>
    <message>
        <source>No retirement announced</source>
        <translation>Kein Supportende angekündigt</translation>
    </message>
    <message>
        <source>Not with node auto-provisioning</source>
        <translation>Nicht mit automatischer Knotenbereitstellung</translation>
    </message>
    <message>
        <source>AKS tests standard NetworkPolicy only</source>
        <translation>AKS testet nur Standard-NetworkPolicy</translation>
    </message>
    <message>
        <source>eBPF data plane; replaces kube-proxy</source>
        <translation>eBPF-Datenebene; ersetzt kube-proxy</translation>
    </message>
    <message>
        <source>FQDN and layer 7 rules as an add-on</source>
        <translation>FQDN- und Layer-7-Regeln als Add-on</translation>
    </message>
    <message>
        <source>Linux pools only</source>
        <translation>Nur Linux-Pools</translation>
    </message>
    <message>
        <source>Up to 250 nodes and 20,000 pods</source>
        <translation>Bis zu 250 Knoten und 20.000 Pods</translation>
    </message>
    <message>
        <source>Needs Azure CNI, not kubenet</source>
        <translation>Braucht Azure CNI, nicht kubenet</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Bulkhead: %1</source>
        <translation>Bulkhead: %1</translation>
    </message>
    <message>
        <source>Published rule: %1</source>
        <translation>Veröffentlichte Regel: %1</translation>
    </message>
    <message>
        <source>%1 cannot be chosen. %2</source>
        <translation>%1 ist nicht wählbar. %2</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <extracomment>an engine that is retired at a date</extracomment>
        <translation>Endet am %1</translation>
    </message>
    <message>
        <source>Microsoft&apos;s advice for Linux</source>
        <translation>Microsofts Rat für Linux</translation>
    </message>
    <message>
        <source>and 1 more line</source>
        <translation>und 1 weitere Zeile</translation>
    </message>
    <message numerus="yes">
        <source>and %n more lines</source>
        <translation>
            <numerusform>und %n weitere Zeile</numerusform>
            <numerusform>und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bulkhead</source>
        <translation>Bulkhead</translation>
    </message>
    <message>
        <source>Published rule</source>
        <translation>Veröffentlichte Regel</translation>
    </message>
</context>
<context>
    <name>ui::FixDialog</name>
    <message>
        <source>Fix finding</source>
        <translation>Befund korrigieren</translation>
    </message>
    <message>
        <source>Explain this rule</source>
        <translation>Diese Regel erklären</translation>
    </message>
    <message>
        <source>There is no fix to apply here.</source>
        <translation>Hier gibt es keine Korrektur anzuwenden.</translation>
    </message>
    <message>
        <source>Choose an engine</source>
        <translation>Eine Engine wählen</translation>
    </message>
    <message>
        <source>Each choice was tried on a copy of the file; the verdicts are the results.</source>
        <translation>Jede Möglichkeit wurde an einer Kopie der Datei erprobt; die Urteile zeigen das Ergebnis.</translation>
    </message>
    <message>
        <source>All pools at the same time, with surge nodes as in an upgrade.</source>
        <translation>Alle Pools gleichzeitig, mit Surge-Knoten wie bei einem Upgrade.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Suppress with a reason…</source>
        <translation>Mit Grund unterdrücken…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>One undo step. The file is not saved until you save it.</source>
        <translation>Ein Rückgängig-Schritt. Die Datei ist erst nach dem Speichern gesichert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply fix</source>
        <translation>Korrektur anwenden</translation>
    </message>
    <message>
        <source>Passes after the fix.</source>
        <translation>Nach der Korrektur bestanden.</translation>
    </message>
    <message>
        <source>Still fails after the fix.</source>
        <translation>Auch nach der Korrektur durchgefallen.</translation>
    </message>
    <message>
        <source>Suppressed after the fix.</source>
        <translation>Nach der Korrektur unterdrückt.</translation>
    </message>
    <message>
        <source>Undetermined after the fix.</source>
        <translation>Nach der Korrektur unbestimmt.</translation>
    </message>
    <message>
        <source>The published rule passes too.</source>
        <translation>Auch die veröffentlichte Regel ist bestanden.</translation>
    </message>
    <message>
        <source>The published rule fails: it does not list this engine.</source>
        <translation>Nach der veröffentlichten Regel durchgefallen: Sie führt diese Engine nicht auf.</translation>
    </message>
    <message>
        <source>The published rule cannot tell.</source>
        <translation>Die veröffentlichte Regel kann es nicht sagen.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>+1 line</source>
        <translation>+1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>+%n lines</source>
        <translation>
            <numerusform>+%n Zeile</numerusform>
            <numerusform>+%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>−1 line</source>
        <translation>−1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>−%n lines</source>
        <translation>
            <numerusform>−%n Zeile</numerusform>
            <numerusform>−%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else stays byte for byte.</source>
        <translation>Alles andere bleibt Byte für Byte gleich.</translation>
    </message>
</context>
<context>
    <name>ui::FolderCounts</name>
    <message>
        <source>fail</source>
        <translation>durchgefallen</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>unbestimmt</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>unterdrückt</translation>
    </message>
    <message>
        <source>template without clusters</source>
        <translation>Vorlage ohne Cluster</translation>
    </message>
    <message>
        <source>templates without clusters</source>
        <translation>Vorlagen ohne Cluster</translation>
    </message>
    <message>
        <source>file not checked</source>
        <translation>Datei nicht geprüft</translation>
    </message>
    <message>
        <source>files not checked</source>
        <translation>Dateien nicht geprüft</translation>
    </message>
    <message>
        <source>without clusters</source>
        <translation>ohne Cluster</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
</context>
<context>
    <name>ui::FolderModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>1 cluster</source>
        <translation>1 Cluster</translation>
    </message>
    <message numerus="yes">
        <source>%n clusters</source>
        <translation>
            <numerusform>%n Cluster</numerusform>
            <numerusform>%n Cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Anmerkung</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Anmerkung</numerusform>
            <numerusform>%n Anmerkungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it could be understood.</source>
        <translation>Nichts darin war verständlich.</translation>
    </message>
    <message>
        <source>The check was cancelled before it was its turn.</source>
        <translation>Die Prüfung wurde abgebrochen, bevor diese Datei an der Reihe war.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>No clusters</source>
        <translation>Keine Cluster</translation>
    </message>
    <message>
        <source>No clusters seen</source>
        <translation>Keine Cluster gesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n found, not applied</source>
        <translation>
            <numerusform>%n gefunden, nicht angewendet</numerusform>
            <numerusform>%n gefunden, nicht angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Bicep</source>
        <translation>Bicep</translation>
    </message>
    <message>
        <source>ARM</source>
        <translation>ARM</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>It was changed during the check and is not a template any more.</source>
        <translation>Die Datei wurde während der Prüfung geändert und ist keine Vorlage mehr.</translation>
    </message>
</context>
<context>
    <name>ui::FolderPage</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>The search was cancelled. Nothing was checked.</source>
        <translation>Die Suche wurde abgebrochen. Es wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>The check was cancelled. What is shown is from the check before, %1.</source>
        <translation>Die Prüfung wurde abgebrochen. Angezeigt wird die vorige Prüfung, %1.</translation>
    </message>
    <message>
        <source>The check was cancelled: %1 of %2 templates were not checked and have no verdict.</source>
        <translation>Die Prüfung wurde abgebrochen: %1 von %2 Vorlagen wurden nicht geprüft und haben kein Urteil.</translation>
    </message>
    <message>
        <source>No such template.</source>
        <translation>Keine solche Vorlage.</translation>
    </message>
    <message>
        <source>Looking for templates…</source>
        <translation>Vorlagen werden gesucht…</translation>
    </message>
    <message>
        <source>Nothing was checked.</source>
        <translation>Es wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>No templates in this folder.</source>
        <translation>Keine Vorlagen in diesem Ordner.</translation>
    </message>
    <message>
        <source>Every template was checked.</source>
        <translation>Jede Vorlage wurde geprüft.</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>Eine Vorlage wählen.</translation>
    </message>
    <message>
        <source>No clusters in this template. The rule has nothing to check here.</source>
        <translation>Keine Cluster in dieser Vorlage. Die Regel hat hier nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Check again (%1)</source>
        <translation>Erneut prüfen (%1)</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Bericht exportieren…</translation>
    </message>
    <message>
        <source>Export report… (%1)</source>
        <translation>Bericht exportieren… (%1)</translation>
    </message>
    <message>
        <source>Filter templates</source>
        <translation>Vorlagen filtern</translation>
    </message>
    <message>
        <source>Filter templates by path</source>
        <translation>Vorlagen nach Pfad filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Durchgefallen</translation>
    </message>
    <message>
        <source>Show templates with a failing cluster only</source>
        <translation>Nur Vorlagen mit durchgefallenem Cluster zeigen</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>Unbestimmt</translation>
    </message>
    <message>
        <source>Show templates with an undetermined cluster only</source>
        <translation>Nur Vorlagen mit unbestimmtem Cluster zeigen</translation>
    </message>
    <message>
        <source>With clusters</source>
        <translation>Mit Clustern</translation>
    </message>
    <message>
        <source>Show templates with clusters only</source>
        <translation>Nur Vorlagen mit Clustern zeigen</translation>
    </message>
    <message>
        <source>Parameters files: not applied</source>
        <translation>Parameterdateien: nicht angewendet</translation>
    </message>
    <message>
        <source>Parameters files: applied</source>
        <translation>Parameterdateien: angewendet</translation>
    </message>
    <message>
        <source>Parameters files</source>
        <translation>Parameterdateien</translation>
    </message>
    <message>
        <source>Applied: one row for each template and each parameters file beside it that is named after it</source>
        <translation>Angewendet: eine Zeile für jede Vorlage und jede danebenliegende, nach ihr benannte Parameterdatei</translation>
    </message>
    <message>
        <source>Sort: worst first</source>
        <translation>Sortierung: Schlechteste zuerst</translation>
    </message>
    <message>
        <source>Sort: by path</source>
        <translation>Sortierung: nach Pfad</translation>
    </message>
    <message>
        <source>Order of the templates</source>
        <translation>Reihenfolge der Vorlagen</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Clusters of the chosen template</source>
        <translation>Cluster der gewählten Vorlage</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the chosen template</source>
        <translation>Gewählte Vorlage öffnen</translation>
    </message>
    <message>
        <source>%1 was saved after the check, so what is shown of it is out of date.</source>
        <translation>%1 wurde nach der Prüfung gespeichert, die Angaben dazu sind veraltet.</translation>
    </message>
    <message>
        <source>%1 were saved after the check, so what is shown of them is out of date.</source>
        <translation>%1 wurden nach der Prüfung gespeichert, die Angaben dazu sind veraltet.</translation>
    </message>
    <message>
        <source>%1 may not be listed, so nothing was checked. Check again when you may, or open another folder.</source>
        <translation>%1 darf nicht aufgelistet werden, daher wurde nichts geprüft. Prüfen Sie erneut, sobald Sie das dürfen, oder öffnen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 is not there any more, so nothing was checked. Check again when it is back, or open another folder.</source>
        <translation>%1 ist nicht mehr vorhanden, daher wurde nichts geprüft. Prüfen Sie erneut, sobald der Ordner wieder da ist, oder öffnen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>No fix is ready</source>
        <translation>Keine Korrektur verfügbar</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Korrigieren: %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Open another folder…</source>
        <translation>Anderen Ordner öffnen…</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Clusters of %1</source>
        <translation>Cluster von %1</translation>
    </message>
    <message>
        <source>Show all templates that could be read</source>
        <translation>Alle Vorlagen zeigen, die gelesen werden konnten</translation>
    </message>
    <message>
        <source>A file without a verdict never counts as passed.</source>
        <translation>Eine Datei ohne Urteil zählt nie als bestanden.</translation>
    </message>
    <message>
        <source>Not checked and notes</source>
        <translation>Nicht geprüft und Anmerkungen</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Korrigieren…</translation>
    </message>
</context>
<context>
    <name>ui::FolderProgress</name>
    <message>
        <source>Counts are not final yet</source>
        <translation>Die Zahlen sind noch vorläufig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Looking for templates</source>
        <translation>Vorlagen werden gesucht</translation>
    </message>
    <message>
        <source>Checking %1 of %2 templates</source>
        <translation>%1 von %2 Vorlagen werden geprüft</translation>
    </message>
</context>
<context>
    <name>ui::FolderTable</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>ui::JsonDialog</name>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>The value as JSON. It is used for the check only.</source>
        <translation>Der Wert als JSON. Er wird nur für die Prüfung verwendet.</translation>
    </message>
    <message>
        <source>Value of %1 as JSON</source>
        <translation>Wert von %1 als JSON</translation>
    </message>
    <message>
        <source>Use value</source>
        <translation>Wert verwenden</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>No template open</source>
        <translation>Keine Vorlage geöffnet</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>%1 — Bulkhead</source>
        <translation>%1 — Bulkhead</translation>
    </message>
    <message>
        <source>Bulkhead</source>
        <translation>Bulkhead</translation>
    </message>
    <message>
        <source>%1[*] — %2 — Bulkhead</source>
        <translation>%1[*] — %2 — Bulkhead</translation>
    </message>
    <message>
        <source>Open template</source>
        <translation>Vorlage öffnen</translation>
    </message>
    <message>
        <source>Templates (*.bicep *.bicepparam *.json *.jsonc);;All files (*)</source>
        <translation>Vorlagen (*.bicep *.bicepparam *.json *.jsonc);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Woanders speichern…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>HTML report (*.html);;PDF report (*.pdf)</source>
        <translation>HTML-Bericht (*.html);;PDF-Bericht (*.pdf)</translation>
    </message>
    <message>
        <source>Export elsewhere…</source>
        <translation>Woandershin exportieren…</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>Der Bericht wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>%1 cannot be suppressed in the template. An entry in bulkhead.json can do that.</source>
        <translation>%1 lässt sich in der Vorlage nicht unterdrücken. Ein Eintrag in bulkhead.json kann das.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The report is being written…</source>
        <translation>Der Bericht wird geschrieben…</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Close the findings (Alt+4 shows them)</source>
        <translation>Befunde schließen (Alt+4 zeigt sie)</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Close the diagram (Alt+3 shows it)</source>
        <translation>Diagramm schließen (Alt+3 zeigt es)</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open sa&amp;mple</source>
        <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Or&amp;der of the resources</source>
        <translation>&amp;Reihenfolge der Ressourcen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>The declaration of %1 is not among the files that were read.</source>
        <translation>Die Deklaration von %1 ist nicht in den gelesenen Dateien.</translation>
    </message>
    <message>
        <source>Nothing that is declared stands here.</source>
        <translation>Hier steht nichts, was deklariert ist.</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>Kein Befehl passt.</translation>
    </message>
    <message>
        <source>existing</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Go to a resource or file</source>
        <translation>Zu Ressource oder Datei gehen</translation>
    </message>
    <message>
        <source>No resource or file matches.</source>
        <translation>Keine Ressource oder Datei passt.</translation>
    </message>
    <message>
        <source>The diagram was written to %1.</source>
        <translation>Das Diagramm wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Bulkhead was not closed properly. Unsaved changes of %1 from %2 were kept.</source>
        <translation>Bulkhead wurde nicht ordnungsgemäß beendet. Nicht gespeicherte Änderungen an %1 vom %2 sind erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Bulkhead was not closed properly. Unsaved changes of %1 and %n more from %2 were kept.</source>
        <translation>
            <numerusform>Bulkhead wurde nicht ordnungsgemäß beendet. Nicht gespeicherte Änderungen an %1 und %n weiteren Datei vom %2 sind erhalten.</numerusform>
            <numerusform>Bulkhead wurde nicht ordnungsgemäß beendet. Nicht gespeicherte Änderungen an %1 und %n weiteren Dateien vom %2 sind erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>AKS network policies</source>
        <translation>AKS-Netzwerkrichtlinien</translation>
    </message>
    <message>
        <source>Print report</source>
        <translation>Bericht drucken</translation>
    </message>
    <message>
        <source>The report is being printed…</source>
        <translation>Der Bericht wird gedruckt…</translation>
    </message>
    <message>
        <source>The report was printed to %1.</source>
        <translation>Der Bericht wurde gedruckt: %1.</translation>
    </message>
    <message>
        <source>The report could not be printed to %1. Export it as PDF instead.</source>
        <translation>Der Bericht konnte nicht gedruckt werden: %1. Stattdessen als PDF exportieren.</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>Bericht exportieren…</translation>
    </message>
    <message>
        <source>The report is not ready yet. Bulkhead closes as soon as it is.</source>
        <translation>Der Bericht ist noch nicht fertig. Bulkhead schließt sich, sobald er es ist.</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Andere öffnen…</translation>
    </message>
</context>
<context>
    <name>ui::NotCheckedList</name>
    <message>
        <source>What was not checked, and notes</source>
        <translation>Was nicht geprüft wurde, und Anmerkungen</translation>
    </message>
</context>
<context>
    <name>ui::NotCheckedModel</name>
    <message>
        <source>Links to folders are not followed.</source>
        <translation>Verknüpfungen auf Ordner werden nicht verfolgt.</translation>
    </message>
    <message>
        <source>The check was cancelled before it was their turn.</source>
        <translation>Die Prüfung wurde abgebrochen, bevor diese Dateien an der Reihe waren.</translation>
    </message>
    <message>
        <source>A .gitignore file leaves this out.</source>
        <translation>Eine .gitignore-Datei lässt dies aus.</translation>
    </message>
    <message>
        <source>Hidden files and folders are not searched.</source>
        <translation>Versteckte Dateien und Ordner werden nicht durchsucht.</translation>
    </message>
    <message>
        <source>A parameters file is not a template.</source>
        <translation>Eine Parameterdatei ist keine Vorlage.</translation>
    </message>
    <message>
        <source>JSON that is not a deployment template is not checked.</source>
        <translation>JSON, das keine Bereitstellungsvorlage ist, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>This is not JSON, so nothing could be understood.</source>
        <translation>Dies ist kein JSON, daher ließ sich nichts auswerten.</translation>
    </message>
    <message>
        <source>Parts of these may be missing.</source>
        <translation>Teile davon fehlen möglicherweise.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Checked with notes</source>
        <translation>Mit Anmerkungen geprüft</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::Palette</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>ui::PaletteModel</name>
    <message>
        <source>not available now</source>
        <translation>jetzt nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>ui::ParameterRow</name>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Take the value back</source>
        <translation>Wert zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ui::ParametersPanel</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Parameters file</source>
        <translation>Parameterdatei</translation>
    </message>
    <message>
        <source>Which parameter values the check goes by</source>
        <translation>Parameterwerte, nach denen geprüft wird</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Save the values as a parameters file…</source>
        <translation>Werte als Parameterdatei speichern…</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Deklaration</translation>
    </message>
    <message>
        <source>Go to the declaration</source>
        <translation>Zur Deklaration gehen</translation>
    </message>
    <message>
        <source>This template has no parameters.</source>
        <translation>Diese Vorlage hat keine Parameter.</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>Template defaults</source>
        <translation>Standardwerte</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Bicep parameters (*.bicepparam)</source>
        <translation>Bicep-Parameter (*.bicepparam)</translation>
    </message>
    <message>
        <source>Parameters JSON (*.json)</source>
        <translation>Parameter-JSON (*.json)</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>Werte speichern</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Noch wurde nichts geprüft.</translation>
    </message>
</context>
<context>
    <name>ui::RecentFilesModel</name>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>moved or deleted</source>
        <translation>verschoben oder gelöscht</translation>
    </message>
    <message>
        <source>no clusters</source>
        <translation>keine Cluster</translation>
    </message>
</context>
<context>
    <name>ui::Recovery</name>
    <message>
        <source>The text that was kept of %1 could not be read: %2.</source>
        <translation>Der aufbewahrte Text von %1 ließ sich nicht lesen: %2.</translation>
    </message>
</context>
<context>
    <name>ui::ResourceMenu</name>
    <message>
        <source>&amp;Go to source</source>
        <translation>&amp;Zum Quelltext gehen</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;name (not known yet)</source>
        <translation>&amp;Namen kopieren (noch nicht bekannt)</translation>
    </message>
    <message>
        <source>The name is known only after deployment.</source>
        <translation>Der Name ist erst nach der Bereitstellung bekannt.</translation>
    </message>
    <message>
        <source>Copy &amp;type</source>
        <translation>&amp;Typ kopieren</translation>
    </message>
    <message>
        <source>Copy resource &amp;ID (it has none)</source>
        <translation>Ressourcen-&amp;ID kopieren (nicht vorhanden)</translation>
    </message>
    <message>
        <source>Copy %1 resource &amp;IDs</source>
        <translation>%1 Ressourcen-&amp;IDs kopieren</translation>
    </message>
    <message>
        <source>Copy resource &amp;ID</source>
        <translation>Ressourcen-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>It belongs to a provider other than Azure, which gives it no resource ID.</source>
        <translation>Sie gehört zu einem anderen Anbieter als Azure, der ihr keine Ressourcen-ID gibt.</translation>
    </message>
    <message>
        <source>Its name does not have one part for each part of its type.</source>
        <translation>Der Name hat nicht für jeden Teil des Typs einen Teil.</translation>
    </message>
    <message>
        <source>Open &amp;module</source>
        <translation>&amp;Modul öffnen</translation>
    </message>
    <message>
        <source>Open &amp;module (it is written here)</source>
        <translation>&amp;Modul öffnen (steht in dieser Datei)</translation>
    </message>
    <message>
        <source>Open &amp;module (not found)</source>
        <translation>&amp;Modul öffnen (nicht gefunden)</translation>
    </message>
    <message>
        <source>The nested template is written in this file.</source>
        <translation>Die verschachtelte Vorlage steht in dieser Datei.</translation>
    </message>
    <message>
        <source>%1 is not on this computer, or is no template.</source>
        <translation>%1 ist nicht auf diesem Computer oder ist keine Vorlage.</translation>
    </message>
    <message>
        <source>Open &amp;reference page</source>
        <translation>&amp;Referenzseite öffnen</translation>
    </message>
    <message>
        <source>There is no public page about %1.</source>
        <translation>Es gibt keine öffentliche Seite über %1.</translation>
    </message>
    <message>
        <source>%1, in the browser</source>
        <translation>%1, im Browser</translation>
    </message>
</context>
<context>
    <name>ui::ResourceTreeModel</name>
    <message>
        <source>Its registry module is not restored on this computer, so it was not looked into.</source>
        <translation>Das Registry-Modul ist auf diesem Computer nicht wiederhergestellt, daher wurde nicht hineingesehen.</translation>
    </message>
    <message>
        <source>Its file is missing, so it was not looked into.</source>
        <translation>Die Datei fehlt, daher wurde nicht hineingesehen.</translation>
    </message>
    <message>
        <source>It leads back to a file that it is in.</source>
        <translation>Es führt zu einer Datei zurück, in der es selbst enthalten ist.</translation>
    </message>
    <message>
        <source>Its file lies outside of the folder of this template.</source>
        <translation>Die Datei liegt außerhalb des Ordners dieser Vorlage.</translation>
    </message>
    <message>
        <source>Its file could not be read as a template.</source>
        <translation>Die Datei ließ sich nicht als Vorlage lesen.</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>management group</source>
        <translation>Verwaltungsgruppe</translation>
    </message>
    <message>
        <source>tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>resource group</source>
        <translation>Ressourcengruppe</translation>
    </message>
    <message>
        <source>existing</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>×n</source>
        <translation>×n</translation>
    </message>
    <message>
        <source>not restored</source>
        <translation>nicht im Cache</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Symbolic name: %1</source>
        <translation>Symbolischer Name: %1</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>Modul: %1</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>Bereich: %1</translation>
    </message>
    <message>
        <source>module %1</source>
        <translation>Modul %1</translation>
    </message>
    <message>
        <source>fix ready</source>
        <translation>korrigierbar</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, file</source>
        <translation>%1, Datei</translation>
    </message>
    <message>
        <source>name known only after deployment</source>
        <translation>Name erst nach der Bereitstellung bekannt</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
</context>
<context>
    <name>ui::ResourceTreePanel</name>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Filter by name, type or outcome</source>
        <translation>Nach Name, Typ oder Ergebnis filtern</translation>
    </message>
    <message>
        <source>Filter resources</source>
        <translation>Ressourcen filtern</translation>
    </message>
    <message>
        <source>Resources of the template</source>
        <translation>Ressourcen der Vorlage</translation>
    </message>
    <message>
        <source>As in the &amp;file</source>
        <translation>Wie in der &amp;Datei</translation>
    </message>
    <message>
        <source>By &amp;type</source>
        <translation>Nach &amp;Typ</translation>
    </message>
    <message>
        <source>Order of the resources</source>
        <translation>Reihenfolge der Ressourcen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Nothing matches. Esc shows all.</source>
        <translation>Kein Treffer. Esc zeigt alles.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::RuleDialog</name>
    <message>
        <source>The rule — Bulkhead</source>
        <translation>Die Regel — Bulkhead</translation>
    </message>
    <message>
        <source>What passes</source>
        <translation>Was als bestanden gilt</translation>
    </message>
    <message>
        <source>The published rule accepts the engines %1. Bulkhead also passes Cilium together with its data plane, and AKS Automatic, because there AKS enforces policies too; it then says that the published rule disagrees.</source>
        <translation>Die veröffentlichte Regel akzeptiert die Engines %1. In Bulkhead bestehen auch Cilium zusammen mit seiner Datenebene und AKS Automatic, weil AKS auch dort Richtlinien durchsetzt; Bulkhead weist dann darauf hin, dass die veröffentlichte Regel anders urteilt.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Auch bekannt als</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Rule data %1</source>
        <translation>Regeldaten %1</translation>
    </message>
    <message>
        <source>Explanation of the rule</source>
        <translation>Erklärung der Regel</translation>
    </message>
</context>
<context>
    <name>ui::SampleCard</name>
    <message>
        <source>Sample: %1</source>
        <translation>Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>ui::SearchButton</name>
    <message>
        <source>Search or run a command</source>
        <translation>Befehl suchen oder ausführen</translation>
    </message>
</context>
<context>
    <name>ui::Session</name>
    <message>
        <source>%1 has changed since the fix was made. Check again and choose the fix once more.</source>
        <translation>%1 wurde geändert, seit die Korrektur erstellt wurde. Erneut prüfen und die Korrektur noch einmal wählen.</translation>
    </message>
    <message>
        <source>The fix does not fit %1. Check again and choose the fix once more.</source>
        <translation>Die Korrektur passt nicht zu %1. Erneut prüfen und die Korrektur noch einmal wählen.</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter by command or key</source>
        <translation>Nach Befehl oder Taste filtern</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Tastenkürzel filtern</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>Im Quelltext</translation>
    </message>
    <message>
        <source>Go to the definition of what is clicked</source>
        <translation>Zur Definition des Angeklickten gehen</translation>
    </message>
    <message>
        <source>%1 click</source>
        <translation>%1+Klick</translation>
    </message>
    <message>
        <source>Indent, unindent</source>
        <translation>Einrücken, ausrücken</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Close the card, clear the filter, back to the source</source>
        <translation>Karte schließen, Filter leeren, zurück zum Quelltext</translation>
    </message>
    <message>
        <source>Go to what is selected in a list</source>
        <translation>Zum ausgewählten Listeneintrag gehen</translation>
    </message>
    <message>
        <source>No command or key matches.</source>
        <translation>Kein Befehl und keine Taste passt.</translation>
    </message>
    <message>
        <source>In the diagram</source>
        <translation>Im Diagramm</translation>
    </message>
    <message>
        <source>Follow the edges</source>
        <translation>Den Kanten folgen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>Quelltext zeigen</translation>
    </message>
    <message>
        <source>Details of the resource</source>
        <translation>Einzelheiten der Ressource</translation>
    </message>
    <message>
        <source>Open or fold a module</source>
        <translation>Modul auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Fit the window</source>
        <translation>In das Fenster einpassen</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>Menü der Auswahl</translation>
    </message>
</context>
<context>
    <name>ui::SourceGutter</name>
    <message>
        <source>Marks and line numbers</source>
        <translation>Markierungen und Zeilennummern</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>ui::SourcePage</name>
    <message>
        <source>Source of %1</source>
        <translation>Quelltext von %1</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Reload it, or keep your text.</source>
        <translation>%1 wurde von einem anderen Programm geändert. Neu laden oder den eigenen Text behalten.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Reload it to see the change.</source>
        <translation>%1 wurde von einem anderen Programm geändert. Neu laden, um die Änderung zu sehen.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigenen behalten</translation>
    </message>
    <message>
        <source>A text file, but neither a Bicep file nor an ARM template in JSON.</source>
        <translation>Eine Textdatei, aber weder eine Bicep-Datei noch eine ARM-Vorlage in JSON.</translation>
    </message>
    <message>
        <source>%1 was not saved, since another program has changed it. Reload it, or keep your text.</source>
        <translation>%1 wurde nicht gespeichert, weil ein anderes Programm die Datei geändert hat. Neu laden oder eigenen Text behalten.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>%1: %2 It is shown as text and was not checked.</source>
        <extracomment>a file and what it is: &quot;package.json: JSON, but not a deployment template. …&quot;</extracomment>
        <translation>%1: %2 Sie wird als Text angezeigt und wurde nicht geprüft.</translation>
    </message>
</context>
<context>
    <name>ui::SourceTabs</name>
    <message>
        <source>Open files</source>
        <translation>Geöffnete Dateien</translation>
    </message>
    <message>
        <source>Close tab (Ctrl+W)</source>
        <translation>Tab schließen (Strg+W)</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>ui::SourceView</name>
    <message>
        <source>Ctrl+. to fix</source>
        <translation>Strg+. zum Korrigieren</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Line %1. %2</source>
        <translation>Zeile %1. %2</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>UTF-8 with mark</source>
        <translation>UTF-8 mit BOM</translation>
    </message>
    <message>
        <source>mixed line ends</source>
        <translation>gemischte Zeilenenden</translation>
    </message>
    <message>
        <source>Rule data %1 · accepts %2</source>
        <translation>Regeldaten %1 · akzeptiert %2</translation>
    </message>
    <message>
        <source>No template open</source>
        <translation>Keine Vorlage geöffnet</translation>
    </message>
    <message>
        <source>No clusters</source>
        <translation>Keine Cluster</translation>
    </message>
    <message>
        <source>1 cluster:</source>
        <translation>1 Cluster:</translation>
    </message>
    <message>
        <source>%1 clusters:</source>
        <translation>%1 Cluster:</translation>
    </message>
    <message>
        <source>✓ Checked in %1 ms</source>
        <translation>✓ In %1 ms geprüft</translation>
    </message>
    <message>
        <source>1 cluster so far:</source>
        <translation>Bisher 1 Cluster:</translation>
    </message>
    <message>
        <source>%1 clusters so far:</source>
        <translation>Bisher %1 Cluster:</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>No templates</source>
        <translation>Keine Vorlagen</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>Z. %1, Sp. %2</translation>
    </message>
</context>
<context>
    <name>ui::Strip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::SuppressDialog</name>
    <message>
        <source>&amp;Only until</source>
        <translation>&amp;Nur bis</translation>
    </message>
    <message>
        <source>Suppress finding</source>
        <translation>Befund unterdrücken</translation>
    </message>
    <message>
        <source>The finding stays in the list and in reports as suppressed, with your reason. What is deployed does not change.</source>
        <translation>Der Befund bleibt in der Liste und in Berichten als unterdrückt stehen, mit dem angegebenen Grund. An dem, was bereitgestellt wird, ändert sich nichts.</translation>
    </message>
    <message>
        <source>for example: short-lived test cluster</source>
        <translation>zum Beispiel: kurzlebiger Testcluster</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>Unterdrücken</translation>
    </message>
</context>
<context>
    <name>ui::ValuesButton</name>
    <message>
        <source>Values: %1</source>
        <translation>Werte: %1</translation>
    </message>
    <message>
        <source>Template defaults</source>
        <translation>Standardwerte</translation>
    </message>
    <message>
        <source>The check goes by the defaults of the template. Parameters files found beside it: %1.</source>
        <translation>Geprüft wird mit den Standardwerten der Vorlage. Daneben gefundene Parameterdateien: %1.</translation>
    </message>
    <message>
        <source>Which parameter values the check goes by</source>
        <translation>Parameterwerte, nach denen geprüft wird</translation>
    </message>
    <message>
        <source>Choose a parameters file…</source>
        <translation>Parameterdatei wählen…</translation>
    </message>
    <message>
        <source>Choose a parameters file</source>
        <translation>Parameterdatei wählen</translation>
    </message>
    <message>
        <source>Parameters files (*.bicepparam *.json *.jsonc);;All files (*)</source>
        <translation>Parameterdateien (*.bicepparam *.json *.jsonc);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Bulkhead</source>
        <translation>Bulkhead</translation>
    </message>
    <message>
        <source>Review Azure templates before they deploy. Nothing leaves this computer.</source>
        <translation>Azure-Vorlagen vor der Bereitstellung prüfen. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Or drop a template or folder here</source>
        <translation>Oder eine Vorlage oder einen Ordner hier ablegen</translation>
    </message>
    <message>
        <source>.bicep, .bicepparam, ARM .json</source>
        <translation>.bicep, .bicepparam, ARM .json</translation>
    </message>
    <message>
        <source>What is checked, and why</source>
        <translation>Was geprüft wird und warum</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Templates and folders that you open appear here.</source>
        <translation>Geöffnete Vorlagen und Ordner erscheinen hier.</translation>
    </message>
    <message>
        <source>Recent templates and folders</source>
        <translation>Zuletzt geöffnete Vorlagen und Ordner</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Opened as copies, change them freely</source>
        <translation>Als Kopien geöffnet, frei änderbar</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
</TS>
