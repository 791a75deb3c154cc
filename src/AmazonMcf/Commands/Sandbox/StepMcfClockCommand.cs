using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;

namespace AmazonMcf.Commands;

/// <summary>
/// Moves the virtual time of the embedded service on, with everything that happens on the way: orders ship, parcels arrive, holds expire.
/// </summary>
[Cmdlet(VerbsCommon.Step, "McfClock", SupportsShouldProcess = true, DefaultParameterSetName = "By")]
[OutputType(typeof(McfClock))]
public sealed class StepMcfClockCommand : McfConnectedCmdlet
{
    /// <summary>How far: a time span, or text such as 3d, 36h or 90m. 0 only shows the clock.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "By")]
    [DurationTransformation]
    public TimeSpan By { get; set; }

    /// <summary>The virtual time to reach: a date, or text; UTC where it names no zone.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "To")]
    [UtcTimeTransformation]
    public DateTime To { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void End()
    {
        foreach (var (connection, service) in Embedded(InputSeller.Unknown))
        {
            Step(connection, service);
        }
    }

    private void Step(McfConnection connection, EmbeddedService service)
    {
        var now = service.Now;
        var by = ParameterSetName == "To" ? To - now : By;
        object target = ParameterSetName == "To" ? To : By;
        if (by < TimeSpan.Zero)
        {
            WriteError(ErrorRecords.ClockBackwards(now, target));
            return;
        }

        if (by > EmbeddedService.LatestTime - now)
        {
            WriteError(ErrorRecords.ClockOutOfRange(now, EmbeddedService.LatestTime, target));
            return;
        }

        if (by > TimeSpan.Zero)
        {
            var clock = FormattableString.Invariant($"Clock of '{connection.Name}', now {now:u}");
            if (!ShouldProcess(clock, FormattableString.Invariant($"Move on by {by:g}")))
            {
                return;
            }

            now = service.StepClock(by);
        }

        WriteObject(new McfClock(now, by, service.TimeScale));
    }
}
