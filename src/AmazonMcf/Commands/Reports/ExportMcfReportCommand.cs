using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Reporting;
using AmazonMcf.Reporting.Html;
using AmazonMcf.Session;
using AmazonMcf.Submission;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>
/// Writes an HTML report on orders: orders by status and day, processing and transit times, late orders, missing data, and orders that need
/// attention. Orders come from the pipeline, or are read from the service.
/// </summary>
[Cmdlet(VerbsData.Export, "McfReport", SupportsShouldProcess = true, DefaultParameterSetName = "Since")]
[OutputType(typeof(McfReport))]
public sealed class ExportMcfReportCommand : McfOutboundCmdlet
{
    private TargetFile? file;
    private McfReportBuilder? builder;
    private ReportFigures? figures;
    private Dispatcher<ReportQuery, ReportEntry>? unread;

    /// <summary>
    /// The file to write. Its folder must exist; an existing file is replaced. An embedded store and, in PowerShell 7, a symbolic link are
    /// never replaced.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Since")]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Input")]
    public string Path { get; set; } = "";

    /// <summary>The file to write; wildcard characters have no special meaning.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "SinceLiteralPath")]
    [Parameter(Mandatory = true, ParameterSetName = "InputLiteralPath")]
    [Alias("PSPath")]
    public string LiteralPath { get; set; } = "";

    /// <summary>
    /// The orders to report on: full orders, order summaries, results or order IDs. All but full orders are read first. Package tracking is
    /// accepted after its orders.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Input")]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "InputLiteralPath")]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>
    /// Reports on the orders whose status changed since this time. A time without a zone is local. Each order is read in full, which costs
    /// one request per order with version 2020-07-01; lists of 2026-07-04 contain full orders. Default: the last 36 hours.
    /// </summary>
    [Parameter(ParameterSetName = "Since")]
    [Parameter(ParameterSetName = "SinceLiteralPath")]
    [TypedTimeTransformation]
    [Alias("UpdatedAfter")]
    public DateTime? Since { get; set; }

    /// <summary>
    /// Reads the tracking of each package, so that transit times and arrivals are measured instead of estimated. It costs one request per
    /// package with version 2020-07-01; the orders of 2026-07-04 contain their tracking.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeTracking { get; set; }

    /// <summary>The heading of the report. Default: Multi-Channel Fulfillment, with the names of the sellers' connections.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>
    /// Includes the recipients of the orders that need attention, with address and phone number. Default: the report contains no personal
    /// data.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludePersonalData { get; set; }

    /// <summary>Keeps an existing file and ends with an error.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Replaces the file even if it is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the figures of the report as an object.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>
    /// How many orders are read at once, from 1 to 64. The quota limits the request rate regardless of this number. Default: 16.
    /// </summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    // On an embedded connection, the time of the report is the virtual time.
    private DateTime Now => SessionClock.At(Usual);

    /// <inheritdoc />
    protected override void Begin()
    {
        var isLiteral = LiteralPath.Length > 0;
        var path = isLiteral ? LiteralPath : Path;
        file = TargetFile.Find(SessionState.Path, path, isLiteral, Force);
        if (file is null)
        {
            ThrowTerminatingError(ErrorRecords.InvalidPath(path));
        }

        if (file!.Check(NoClobber) is { } trouble)
        {
            ThrowTerminatingError(trouble);
        }

        if (!ShouldProcess(file.Path, "Write report"))
        {
            return;
        }

        builder = new(Now, Since, IncludePersonalData) { TimeZone = TimeZoneInfo.Local };
        figures = new(this, builder, IncludeTracking);
        AddNotices(builder);

        // A report has no order of output.
        unread = Dispatch(figures.Work(), ThrottleLimit, McfOutputOrder.Completion);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        if (figures is null)
        {
            return;
        }

        foreach (var input in InputObject)
        {
            figures.Take(input, unread!);
        }

        if (InputObject.Length == 0)
        {
            TakeChanged();
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        if (builder is null)
        {
            return;
        }

        unread!.Complete();
        var report = builder.Build();
        if (file!.Write(ReportPage.Write(report, Title), IncludePersonalData) is { } trouble)
        {
            ThrowTerminatingError(trouble);
        }

        if (PassThru)
        {
            WriteObject(report);
        }
    }

    // Secrets expire by the real clock.
    private void AddNotices(McfReportBuilder report)
    {
        foreach (var connection in Connection ?? (Usual is { } usual ? [usual] : []))
        {
            if (ClientSecretExpiry.Warning(connection, Time.GetUtcNow().UtcDateTime) is { } warning)
            {
                report.AddClientSecret(connection.Name, connection.ClientSecretExpires!.Value, warning);
            }

            if (ReturnList.MissingFromReport(connection.With(ApiVersion)) is { } missing)
            {
                WriteWarning(missing);
            }
        }
    }

    private void TakeChanged()
    {
        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            builder!.AddSeller(connection.Name);
            var changed = OrderLists.Read(this, connection, Since);
            if (changed.Count == 0 && Since is null)
            {
                WriteWarning(NewestOrders.NothingRecent);
            }

            foreach (var head in changed)
            {
                unread!.Submit(new(head.SellerFulfillmentOrderId, head.IsDetailed ? head : null, head), connection);
            }
        }
    }
}
