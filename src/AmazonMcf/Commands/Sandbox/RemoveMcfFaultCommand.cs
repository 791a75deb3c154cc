using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;

namespace AmazonMcf.Commands;

/// <summary>Removes injected faults from the embedded service: those with the given IDs, or all.</summary>
[Cmdlet(VerbsCommon.Remove, "McfFault", SupportsShouldProcess = true, DefaultParameterSetName = "Id")]
[OutputType(typeof(void))]
public sealed class RemoveMcfFaultCommand : McfConnectedCmdlet, ISellerByName
{
    /// <summary>The IDs of the faults, or faults that Get-McfFault returned.</summary>
    [Parameter(
        Mandatory = true,
        Position = 0,
        ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true,
        ParameterSetName = "Id"
    )]
    [ArgumentCompleter(typeof(FaultIdCompleter))]
    [Alias("FaultId")]
    public long[] Id { get; set; } = [];

    /// <summary>Removes all faults.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    /// <summary>The key of the seller, as objects of this module carry it. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>The name of the connection the input came from, where it has no key. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var (connection, service) in Embedded(SellerOf()))
        {
            if (All)
            {
                RemoveAll(connection, service);
                continue;
            }

            foreach (var id in Id)
            {
                Remove(id, connection, service);
            }
        }
    }

    private void RemoveAll(McfConnection connection, EmbeddedService service)
    {
        if (ShouldProcess(connection.Name, "Remove all faults"))
        {
            service.ClearFaults();
        }
    }

    private void Remove(long id, McfConnection connection, EmbeddedService service)
    {
        var fault = service.GetFaults().FirstOrDefault(fault => fault.Id == id);
        if (fault is null)
        {
            WriteError(ErrorRecords.FaultNotFound(id, connection));
            return;
        }

        var target = FormattableString.Invariant(
            $"Fault {id} of '{connection.Name}': {fault.Kind}, {fault.Operation ?? "all operations"}"
        );
        if (ShouldProcess(target, "Remove fault"))
        {
            service.RemoveFault(id);
        }
    }
}
