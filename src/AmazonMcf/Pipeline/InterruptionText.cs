using System.Globalization;
using AmazonMcf.Submission;

namespace AmazonMcf.Pipeline;

/// <summary>Puts into words what a stop cut off.</summary>
internal static class InterruptionText
{
    /// <summary>What is known about one input.</summary>
    public static string Explain(McfInterruptionKind kind) => kind switch
    {
        McfInterruptionKind.NotSent => "Nothing was done: it was not sent, or the service refused it for the moment or for want of access.",
        McfInterruptionKind.OutcomeUnknown => "It was sent, and no answer came before the stop.",
        _ => "It was answered, and the answer was not written any more.",
    };

    /// <summary>What is known about all inputs of a command, by name: it is never more than -ThrottleLimit.</summary>
    /// <param name="command">The command.</param>
    /// <param name="interruptions">What it had taken in and not written.</param>
    /// <param name="toCome">How many inputs it had not taken in.</param>
    /// <param name="isOfSeveral">Whether it worked over several connections.</param>
    /// <param name="isClosed">Whether one of them is closed.</param>
    public static string Describe(string command, IReadOnlyList<McfInterruption> interruptions, int toCome, bool isOfSeveral, bool isClosed)
    {
        var parts = new[]
        {
            Part(interruptions, McfInterruptionKind.OutcomeUnknown, "sent with unknown outcome"),
            Part(interruptions, McfInterruptionKind.AnsweredNotWritten, "answered but not written"),
            Part(interruptions, McfInterruptionKind.NotSent, "not sent"),
            toCome > 0 ? Number(toCome) + " more of the input not sent" : "",
        };
        return $"{command} was stopped: {string.Join("; ", parts.Where(part => part.Length > 0))}. "
            + $"Run the same input again{(isClosed ? " over a new connection" : "")}, or see "
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

    private static string Part(IReadOnlyList<McfInterruption> all, McfInterruptionKind kind, string what)
    {
        var names = all.Where(each => each.Kind == kind).Select(each => each.Target).ToArray();
        return names.Length == 0 ? "" : $"{Number(names.Length)} {what} ({string.Join(", ", names)})";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
