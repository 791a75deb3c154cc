using System.CommandLine;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Cli.Import;

/// <summary>The options for reading order files.</summary>
internal sealed class ImportOptions
{
    private readonly Option<string?> format = new("--format")
    {
        Description = "File format. Default: detected from the header.",
        HelpName = "NAME",
    };

    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = "File encoding, for example utf-16, windows-1252 or shift_jis. Default: detected.",
        HelpName = "NAME",
    };

    private readonly Option<string?> delimiter = new("--delimiter")
    {
        Description = "Field delimiter: one character or 'tab'. Default: detected.",
        HelpName = "CHAR",
    };

    private readonly Option<string[]> speedMap = new("--speed-map")
    {
        Description = "Maps a shipping method of the shop to a speed, for example \"Next Day=Priority\". Can be repeated.",
        HelpName = "METHOD=SPEED",
    };

    private readonly Option<string[]> columnMap = new("--column-map")
    {
        Description = "Maps a parameter to the column that contains it, for example \"OrderId=Order Number\". Can be repeated.",
        HelpName = "NAME=COLUMN",
    };

    public void AddTo(Command command)
    {
        format.AcceptOnlyFromAmong("AmazonFlatFile", "Shopify", "Csv");
        delimiter.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && text.Length != 1 && text != "tab")
            {
                result.AddError("--delimiter requires one character or 'tab'.");
            }
        });
        foreach (var map in new[] { speedMap, columnMap })
        {
            map.Validators.Add(result =>
            {
                foreach (var pair in result.Tokens.Where(pair => pair.Value.IndexOf('=', StringComparison.Ordinal) < 1))
                {
                    result.AddError($"'{pair.Value}' does not have the form {map.HelpName}.");
                }
            });
        }

        command.Options.Add(format);
        command.Options.Add(encoding);
        command.Options.Add(delimiter);
        command.Options.Add(speedMap);
        command.Options.Add(columnMap);
    }

    public OrderFileOptions Read(ParseResult parsed) => new()
    {
        Format = parsed.GetValue(format),
        Encoding = parsed.GetValue(encoding),
        Delimiter = parsed.GetValue(delimiter) switch { null => null, "tab" => '\t', var text => text[0] },
        SpeedMap = Pairs(parsed.GetValue(speedMap)),
        ColumnMap = Pairs(parsed.GetValue(columnMap)),
    };

    private static Dictionary<string, string>? Pairs(string[]? pairs)
    {
        if (pairs is null or [])
        {
            return null;
        }

        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in pairs)
        {
            var parts = pair.Split('=', 2);
            map[parts[0].Trim()] = parts[1].Trim();
        }

        return map;
    }
}
