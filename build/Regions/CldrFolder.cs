using System.Text.Json;

namespace AmazonMcf.Build.Regions;

/// <summary>Reads the npm packages of the Unicode CLDR from a folder, which contains them or has them in node_modules.</summary>
internal sealed class CldrFolder
{
    /// <summary>The packages of the folder.</summary>
    public static IReadOnlyList<string> Packages { get; } = ["cldr-core", "cldr-localenames-full", "cldr-subdivisions-full"];

    private readonly string root;

    public CldrFolder(string folder)
    {
        var modules = Path.Combine(folder, "node_modules");
        root = Directory.Exists(modules) ? modules : folder;
        if (Packages.FirstOrDefault(package => !Directory.Exists(Path.Combine(root, package))) is { } missing)
        {
            throw new BuildFailure($"The folder {folder} has no package {missing}. Run npm install {string.Join(' ', Packages)} there.");
        }
    }

    /// <summary>The version of the CLDR.</summary>
    public string Version
    {
        get
        {
            using var package = Read("cldr-core/package.json");
            return package.RootElement.GetProperty("version").GetString()!;
        }
    }

    /// <summary>The license text of the data.</summary>
    public string License => File.ReadAllText(Path.Combine(root, "cldr-core", "LICENSE")).ReplaceLineEndings("\n").Trim() + "\n";

    /// <summary>The three-letter code of each country.</summary>
    public Dictionary<string, string> AlphaThree()
    {
        using var codes = Read("cldr-core/supplemental/codeMappings.json");
        return codes.RootElement.GetProperty("supplemental").GetProperty("codeMappings").EnumerateObject()
            .Where(code => code.Value.TryGetProperty("_alpha3", out _))
            .ToDictionary(code => code.Name, code => code.Value.GetProperty("_alpha3").GetString()!, StringComparer.Ordinal);
    }

    /// <summary>The official languages of a country, as far as the CLDR has names in them.</summary>
    public IReadOnlyList<string> OfficialLanguages(string country)
    {
        using var info = Read("cldr-core/supplemental/territoryInfo.json");
        var territories = info.RootElement.GetProperty("supplemental").GetProperty("territoryInfo");
        if (!territories.TryGetProperty(country, out var territory) || !territory.TryGetProperty("languagePopulation", out var languages))
        {
            return [];
        }

        return
        [
            .. languages.EnumerateObject()
                .Where(language => language.Value.TryGetProperty("_officialStatus", out var status)
                    && status.GetString() is "official" or "de_facto_official")
                .Select(language => language.Name.Replace('_', '-'))
                .Where(language => File.Exists(Territories(language))),
        ];
    }

    /// <summary>The names of countries in a language, by code; variants have a suffix such as <c>-alt-short</c>.</summary>
    public IReadOnlyList<(string Code, string Name)> CountryNames(string language)
    {
        using var names = JsonDocument.Parse(File.ReadAllBytes(Territories(language)));
        return Pairs(names.RootElement.GetProperty("main").GetProperty(language).GetProperty("localeDisplayNames"), "territories");
    }

    /// <summary>The English names of subdivisions, by the code of the country and that of the subdivision in one word.</summary>
    public IReadOnlyList<(string Code, string Name)> SubdivisionNames()
    {
        using var names = Read("cldr-subdivisions-full/subdivisions/en/en.json");
        return Pairs(names.RootElement.GetProperty("subdivisions").GetProperty("localeDisplayNames"), "subdivisions");
    }

    private string Territories(string language) => Path.Combine(root, "cldr-localenames-full", "main", language, "territories.json");

    private JsonDocument Read(string path) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, path)));

    private static List<(string Code, string Name)> Pairs(JsonElement names, string kind) =>
        [.. names.GetProperty(kind).EnumerateObject().Select(name => (name.Name, name.Value.GetString()!))];
}
