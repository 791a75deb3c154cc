using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Commands;

/// <summary>Adds a fault to the embedded service, so that requests fail on purpose. The store keeps it until it is removed.</summary>
[Cmdlet(VerbsCommon.Add, "McfFault", SupportsShouldProcess = true)]
[OutputType(typeof(McfFaultRule))]
public sealed class AddMcfFaultCommand : McfConnectedCmdlet
{
    /// <summary>The kind of failure.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [FaultKindTransformation]
    [ArgumentCompleter(typeof(FaultKindCompleter))]
    public string Kind { get; set; } = "";

    /// <summary>
    /// The operation it applies to, for example createFulfillmentOrder, or token for the login. Default: all operations but the login.
    /// </summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(OperationCompleter))]
    [TextTransformation]
    public string? Operation { get; set; }

    /// <summary>The order it applies to. Default: any order.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId")]
    [TextTransformation]
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>How many requests it applies to. Default: 1; with -Probability no limit.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Count { get; set; }

    /// <summary>Applies it to every request until it is removed.</summary>
    [Parameter]
    public SwitchParameter Always { get; set; }

    /// <summary>How many matching requests succeed before the fault applies. Default: 0.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <summary>The share of requests it applies to, from 0 to 1. Default: every request.</summary>
    [Parameter]
    [ValidateRange(0d, 1d)]
    public double? Probability { get; set; }

    /// <summary>The random seed for -Probability: the same seed selects the same requests. Default: 0.</summary>
    [Parameter]
    public int Seed { get; set; }

    /// <summary>The HTTP status of ServerError and HtmlBody, 400 to 599, and of Respond and Replay, 200 to 599.</summary>
    [Parameter]
    [ValidateRange(200, 599)]
    [Alias("StatusCode")]
    [ArgumentCompleter(typeof(HttpStatusCompleter))]
    public int? HttpStatus { get; set; }

    /// <summary>The body of Respond and Replay; {orderId}, {request} and {requestId} are replaced. Default: that of the service.</summary>
    [Parameter]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FaultBodyCompleter))]
    public string? Body { get; set; }

    /// <summary>Headers of Respond and Replay, by name; an empty value removes one. Default: those of the service.</summary>
    [Parameter]
    [Alias("Headers")]
    public IDictionary? Header { get; set; }

    /// <summary>Processes the request before its response is replaced. Default: the request has no effect.</summary>
    [Parameter]
    public SwitchParameter AfterCommit { get; set; }

    /// <summary>How long Delay delays the response, in real time: a time span, or text such as 5s. Default: 5 seconds.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Returns the added fault.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void End()
    {
        foreach (var (connection, service) in Embedded(InputSeller.Unknown))
        {
            Add(connection, service);
        }
    }

    private void Add(McfConnection connection, EmbeddedService service)
    {
        var operation = string.IsNullOrEmpty(Operation) ? null : OperationCompleter.Find(Operation!, connection.Apis);
        if (operation is null && !string.IsNullOrEmpty(Operation))
        {
            WriteError(ErrorRecords.UnknownOperation(Operation!));
            return;
        }

        if (!ShouldProcess(connection.Name, $"Add fault {Kind} to {operation ?? "all operations"}"))
        {
            return;
        }

        var added = Add(service, Make(operation));
        if (PassThru)
        {
            WriteObject(added.WithSeller(connection));
        }
    }

    private McfFaultRule Add(EmbeddedService service, McfFaultRule rule)
    {
        try
        {
            return service.AddFault(rule);
        }
        catch (ArgumentException failure)
        {
            ThrowTerminatingError(ErrorRecords.InvalidFault(failure, rule));
            throw;
        }
    }

    private McfFaultRule Make(string? operation) => new()
    {
        Kind = Kind,
        Operation = operation,
        SellerFulfillmentOrderId = string.IsNullOrEmpty(SellerFulfillmentOrderId) ? null : SellerFulfillmentOrderId,
        Count = Always ? null : Count ?? (Probability is null ? 1 : null),
        Skip = Skip,
        Probability = Probability,
        Seed = Seed,
        Status = HttpStatus,
        Body = MyInvocation.BoundParameters.ContainsKey(nameof(Body)) ? Body ?? "" : null,
        Headers = Header?.Keys.Cast<object>().ToDictionary(name => $"{name}", name => $"{Header[name]}", StringComparer.OrdinalIgnoreCase),
        AfterCommit = AfterCommit,
        Delay = (Kind == FaultKind.Delay ? Delay : TimeSpan.Zero).ToString(),
    };
}
