using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Commands;

/// <summary>Gets the faults that are injected into the embedded service, including those that no longer apply.</summary>
[Cmdlet(VerbsCommon.Get, "McfFault")]
[OutputType(typeof(McfFaultRule))]
public sealed class GetMcfFaultCommand : McfConnectedCmdlet, ISellerByName
{
    /// <summary>The IDs of the faults. Default: all faults.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FaultIdCompleter))]
    [Alias("FaultId")]
    public long[]? Id { get; set; }

    /// <summary>The key of the seller, as objects of this module carry it. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>The name of the connection the input came from, where it has no key. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var (connection, service) in Embedded(SellerOf()))
        {
            foreach (var fault in Find(connection, service))
            {
                WriteObject(fault.WithSeller(connection));
            }
        }
    }

    private IEnumerable<McfFaultRule> Find(McfConnection connection, EmbeddedService service)
    {
        var faults = service.GetFaults();
        if (Id is null)
        {
            return faults;
        }

        foreach (var id in Id.Where(id => faults.All(fault => fault.Id != id)))
        {
            WriteError(ErrorRecords.FaultNotFound(id, connection));
        }

        return Id.SelectMany(id => faults.Where(fault => fault.Id == id));
    }
}
