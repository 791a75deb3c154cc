using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Http;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Shows the newest calls over a connection, oldest first: what was asked, what it cost, how it ended, and the request ids for a support case.</summary>
[Cmdlet(VerbsCommon.Get, "McfCallHistory")]
[OutputType(typeof(McfCallRecord))]
public sealed class GetMcfCallHistoryCommand : McfConnectedCmdlet
{
    private readonly List<WildcardPattern> targets = [];

    /// <summary>Only calls about these orders, packages or SKUs; wildcards are allowed. Takes results and orders from the pipeline.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(CallTargetCompleter))]
    [SupportsWildcards]
    [Alias("SellerFulfillmentOrderId", "OrderId", "Id")]
    public string[]? Target { get; set; }

    /// <summary>Only calls of these operations; wildcards are allowed.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CallOperationCompleter))]
    [SupportsWildcards]
    public string[]? Operation { get; set; }

    /// <summary>Only calls that failed.</summary>
    [Parameter]
    public SwitchParameter Failed { get; set; }

    /// <summary>Only the newest of the calls that are left; all unless set.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Last { get; set; } = int.MaxValue;

    /// <inheritdoc />
    protected override void Process() => targets.AddRange(Patterns(Target));

    /// <inheritdoc />
    protected override void End()
    {
        WildcardPattern[] operations = [.. Patterns(Operation)];
        var wanted = Connected.GetCallHistory()
            .Where(call => (!Failed || call.Failure is not null) && Fits(call.Operation, operations) && Fits(call.Target, targets))
            .OrderBy(call => call.StartedAt)
            .ToArray();
        WriteObject(wanted.Skip(wanted.Length - Math.Min(wanted.Length, Last)), enumerateCollection: true);
    }

    private static bool Fits(string text, IReadOnlyCollection<WildcardPattern> patterns) => patterns.Count == 0 || patterns.Any(pattern => pattern.IsMatch(text));

    private static IEnumerable<WildcardPattern> Patterns(string[]? texts) =>
        (texts ?? []).Select(text => new WildcardPattern(text, WildcardOptions.IgnoreCase));
}
