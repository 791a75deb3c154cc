using System.Management.Automation;

namespace AmazonMcf.Pipeline;

/// <summary>The base class of commands that bind the seller of their input by property name.</summary>
public abstract class McfNamedSellerCmdlet : McfConnectedCmdlet, ISellerByName
{
    /// <summary>The key of the seller. Default: the key in the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>
    /// The name of the connection that the input came from, used only if the input has no key. Default: the name in the input.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }
}
