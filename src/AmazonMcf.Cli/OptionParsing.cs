using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using AmazonMcf.Connection;

namespace AmazonMcf.Cli;

/// <summary>What the commands share in reading and checking options.</summary>
internal static class OptionParsing
{
    /// <summary>Parses a number between two limits, the same way in every culture.</summary>
    /// <param name="result">The value on the command line.</param>
    /// <param name="least">The smallest number.</param>
    /// <param name="most">The largest number.</param>
    /// <param name="what">What the option requires, for the error.</param>
    public static T Number<T>(ArgumentResult result, T least, T most, string what = "a number")
        where T : struct, INumber<T> =>
        Number(result, result.Tokens.Single().Value, least, most, what);

    /// <summary>Parses numbers between two limits, the same way in every culture.</summary>
    /// <param name="result">The values on the command line.</param>
    /// <param name="least">The smallest number.</param>
    /// <param name="most">The largest number.</param>
    public static T[] Numbers<T>(ArgumentResult result, T least, T most)
        where T : struct, INumber<T> =>
        [.. result.Tokens.Select(token => Number(result, token.Value, least, most, "a number"))];

    /// <summary>Parses a value of an enumeration, in any case.</summary>
    /// <param name="result">The value on the command line.</param>
    public static T Choice<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var text = result.Tokens.Single().Value;
        var names = Enum.GetNames<T>();
        if (Array.Find(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return Enum.Parse<T>(known);
        }

        result.AddError($"{NameOf(result)} requires one of {string.Join(", ", names).ToLowerInvariant()}, not '{text}'.");
        return default;
    }

    /// <summary>Parses a time; one without an offset is UTC.</summary>
    /// <param name="result">The value on the command line.</param>
    public static DateTimeOffset? Time(ArgumentResult result) => Time(result, "2026-11-29 or 2026-11-29T23:30:00Z");

    /// <summary>Parses a time; one without an offset is UTC.</summary>
    /// <param name="result">The value on the command line.</param>
    /// <param name="examples">What the option accepts, for the error.</param>
    public static DateTimeOffset? Time(ArgumentResult result, string examples)
    {
        var text = result.Tokens.Single().Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        result.AddError($"{NameOf(result)} requires a time such as {examples}, not '{text}'.");
        return null;
    }

    /// <summary>Parses a duration such as 20d, 36h, 90m or 30s.</summary>
    /// <param name="result">The value on the command line.</param>
    public static TimeSpan? Duration(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (FindDuration(text) is { } duration)
        {
            return duration;
        }

        result.AddError($"{NameOf(result)} requires a time such as 20d, 36h, 90m or 30s, not '{text}'.");
        return null;
    }

    /// <summary>A duration such as <c>90s</c>, <c>36h</c>, <c>7d</c> or <c>2w</c>; null for any other text.</summary>
    public static TimeSpan? FindDuration(string text)
    {
        double? seconds = text.Length == 0 ? null : char.ToLowerInvariant(text[^1]) switch
        {
            'w' => 604_800,
            'd' => 86_400,
            'h' => 3_600,
            'm' => 60,
            's' => 1,
            _ => null,
        };
        if (seconds is { } unit
            && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && count * unit < TimeSpan.MaxValue.TotalSeconds)
        {
            return TimeSpan.FromSeconds(count * unit);
        }

        return null;
    }

    /// <summary>The name of the option or argument that a value belongs to.</summary>
    public static string? NameOf(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;

    /// <summary>Accepts and completes only known values, in any case.</summary>
    public static void RequireOneOf(this Option<string?> option, IReadOnlyList<string> values)
    {
        option.CompletionSources.Add(_ => values.Select(value => new CompletionItem(value)));
        option.Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(token => token.Value)
                .Where(text => !values.Contains(text, StringComparer.OrdinalIgnoreCase)))
            {
                result.AddError($"{option.Name} requires one of {string.Join(", ", values)}, not '{text}'.");
            }
        });
    }

    /// <summary>Requires a name, an equals sign and a value.</summary>
    public static void RequirePairs(this Option<string[]> option) => option.Validators.Add(result =>
    {
        foreach (var pair in result.Tokens.Where(pair => pair.Value.IndexOf('=', StringComparison.Ordinal) < 1))
        {
            result.AddError($"{option.Name} requires {option.HelpName}, not '{pair.Value}'.");
        }
    });

    /// <summary>The values by their names; null for none. What is not a pair is left to <see cref="RequirePairs"/>.</summary>
    public static Dictionary<string, string>? Pairs(string[]? pairs)
    {
        if (pairs is null or [])
        {
            return null;
        }

        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parts in pairs.Select(pair => pair.Split('=', 2)).Where(parts => parts.Length == 2))
        {
            map[parts[0].Trim()] = parts[1].Trim();
        }

        return map;
    }

    /// <summary>Accepts and completes only known marketplaces.</summary>
    public static void RequireMarketplace(this Option<string> option)
    {
        option.CompletionSources.Add(_ => McfMarketplaces.All.Select(marketplace => new CompletionItem(marketplace.Code)));
        option.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>();
            if (McfMarketplaces.Find(text) is null)
            {
                result.AddError($"{option.Name} requires a marketplace code such as US, DE or JP, or a marketplace ID, not '{text}'.");
            }
        });
    }

    /// <summary>Adds a rule over several options.</summary>
    /// <remarks>
    /// Rules run before the parser reports an option that has more values than it takes, and reading such an option fails. They also run
    /// before the rules of single options, and an error of theirs would hide that a value is empty.
    /// </remarks>
    public static void AddRule(this Command command, Action<CommandResult> rule) => command.Validators.Add(result =>
    {
        if (result.Children.OfType<OptionResult>().All(option => option.Tokens.Count <= option.Option.Arity.MaximumNumberOfValues)
            && !EmptyValues.AreIn(result))
        {
            rule(result);
        }
    });

    private static T Number<T>(ArgumentResult result, string text, T least, T most, string what)
        where T : struct, INumber<T>
    {
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        result.AddError(FormattableString.Invariant($"{NameOf(result)} requires {what} from {least} to {most}, not '{text}'."));
        return default;
    }
}
