param notConstant string
var folder = 'data'
var indirect = '${folder}/b.json'
var text = loadTextContent('data/a.txt')
var encoded = loadTextContent('data/a.txt', 'utf-16')
var json = loadJsonContent(indirect)
var jsonPart = loadJsonContent('data/b.json', '$.a[0].b')
var yaml = loadYamlContent('${folder}/c.yaml', 'x')
var bytes = loadFileAsBase64('data/d.bin')
var files = loadDirectoryFileInfo('data', '*.txt')
var unknown = loadTextContent(notConstant)
var none = loadTextContent()
var circular = '${circular}x'
var inCircle = loadTextContent(circular)
var sysLoad = sys.loadTextContent('data/a.txt')
var inside = json(loadTextContent('../up.json')).a
func inFunction() string => loadTextContent('fn.txt')
