using System.Collections;
using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AmazonMcf.Reporting;
using CsvHelper;

namespace AmazonMcf.Cli;

/// <summary>
/// The output of commands that read: a table, or with --json one object per line, or with --csv one row per object. Members are named as
/// the properties that the cmdlets return.
/// </summary>
internal sealed class Records
{
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Option<bool> json = new("--json") { Description = "Write one JSON object per line, with all members." };
    private readonly Option<bool> csv = new("--csv") { Description = "Write CSV with a header, with all members." };

    public void AddTo(Command command)
    {
        command.Options.Add(json);
        command.Options.Add(csv);
        command.AddRule(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("Use either --json or --csv.");
            }
        });
    }

    /// <summary>Whether the command line asks for neither JSON nor CSV.</summary>
    public bool IsTable(ParseResult parsed) => !parsed.GetValue(json) && !parsed.GetValue(csv);

    /// <summary>Writes objects; JSON and CSV as they come, a table at the end.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="parsed">The command line.</param>
    /// <param name="items">The objects.</param>
    /// <param name="columns">The columns of the table.</param>
    public void Write<T>(ParseResult parsed, IEnumerable<T> items, IReadOnlyList<(string Name, Func<T, object?> Value)> columns)
    {
        if (parsed.GetValue(json))
        {
            foreach (var item in items)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(item, item!.GetType(), JsonOptions));
            }
        }
        else if (parsed.GetValue(csv))
        {
            WriteCsv(items);
        }
        else
        {
            Tables.Write(
                null,
                [.. columns.Select(column => column.Name)],
                items.Select(item => columns.Select(column => Text(column.Value(item))).ToArray()));
        }
    }

    /// <summary>Writes rows: CSV with a header, also without rows, or with --json one object per line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="header">The names, which all rows have.</param>
    /// <param name="rows">The rows.</param>
    public void WriteRows(
        ParseResult parsed, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<KeyValuePair<string, object?>>> rows)
    {
        if (parsed.GetValue(json))
        {
            foreach (var row in rows)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new Dictionary<string, object?>(row), JsonOptions));
            }

            return;
        }

        using var writer = new CsvWriter(Console.Out, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var line in rows.Select(row => row.Select(cell => Text(cell.Value))).Prepend(header))
        {
            foreach (var cell in line)
            {
                writer.WriteField(SpreadsheetText.Guard(cell));
            }

            writer.NextRecord();
        }
    }

    private static void WriteCsv<T>(IEnumerable<T> items)
    {
        using var writer = new CsvWriter(Console.Out, CultureInfo.InvariantCulture, leaveOpen: true);
        var type = typeof(T) == typeof(object) ? null : typeof(T);
        PropertyInfo[] members = type is null ? [] : WriteHeader(writer, type);
        foreach (var item in items)
        {
            if (type is null)
            {
                type = item!.GetType();
                members = WriteHeader(writer, type);
            }
            else if (!type.IsInstanceOfType(item))
            {
                throw new UsageException(
                    $"CSV has one header: the objects are of different types, {type.Name} and {item!.GetType().Name}. Select one "
                        + "type, or use --json.");
            }

            foreach (var member in members)
            {
                writer.WriteField(SpreadsheetText.Guard(Text(member.GetValue(item))));
            }

            writer.NextRecord();
        }
    }

    private static PropertyInfo[] WriteHeader(CsvWriter writer, Type type)
    {
        var members = type.GetProperties();
        foreach (var member in members)
        {
            writer.WriteField(member.Name);
        }

        writer.NextRecord();
        return members;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, string> table => string.Join("; ", table.Select(pair => pair.Key + "=" + pair.Value)),
        string text => text,
        IEnumerable list => string.Join("; ", list.Cast<object?>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
