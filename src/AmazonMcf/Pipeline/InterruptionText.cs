using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Submission;

namespace AmazonMcf.Pipeline;

/// <summary>Describes the work that a stop interrupted.</summary>
internal static class InterruptionText
{
    // Orders that wait for the result of others do not count against -ThrottleLimit, so that there can be many.
    private const int MostNamed = 10;

    /// <summary>Explains the state of one input.</summary>
    public static string Explain(string kind) => kind switch
    {
        McfInterruptionKind.NotSent => "Nothing was done: the request was not sent, or was rejected temporarily or for lack of access.",
        McfInterruptionKind.OutcomeUnknown => "The request was sent, but no response arrived before the command stopped.",
        _ => "The request completed, but the command stopped before its result was written.",
    };

    /// <summary>Lists the interrupted inputs of a command, the first of each kind by name.</summary>
    /// <param name="command">The command.</param>
    /// <param name="interruptions">The inputs it had read without writing a result.</param>
    /// <param name="toCome">How many inputs it had not read.</param>
    /// <param name="isOfSeveral">Whether it used several connections.</param>
    /// <param name="isClosed">Whether one of them is closed.</param>
    public static string Describe(string command, IReadOnlyList<McfInterruption> interruptions, int toCome, bool isOfSeveral, bool isClosed)
    {
        var parts = new[]
        {
            Part(interruptions, McfInterruptionKind.OutcomeUnknown, "sent with unknown outcome"),
            Part(interruptions, McfInterruptionKind.AnsweredNotWritten, "completed but not written"),
            Part(interruptions, McfInterruptionKind.NotSent, "not sent"),
            toCome > 0 ? Number(toCome) + " more input" + (toCome == 1 ? "" : "s") + " not sent" : "",
        };
        return $"{command} was stopped: {string.Join("; ", parts.Where(part => part.Length > 0))}. "
            + $"Run the command again with the same input{(isClosed ? " over a new connection" : "")}, or see "
            + $"{string.Join(" and ", Places(isOfSeveral, isClosed))}.";
    }

    private static IEnumerable<string> Places(bool isOfSeveral, bool isClosed)
    {
        if (isClosed)
        {
            yield return "(Get-McfConnection -Closed).Interruptions";
        }

        if (isOfSeveral || !isClosed)
        {
            yield return $"(Get-McfConnection{(isOfSeveral ? " -All" : "")}).Interruptions";
        }
    }

    private static string Part(IReadOnlyList<McfInterruption> all, string kind, string what)
    {
        var names = all.Where(each => each.Kind == kind).Select(each => each.Target).ToArray();
        return names.Length == 0 ? "" : $"{Number(names.Length)} {what} ({NameList.Of(names, MostNamed)})";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
