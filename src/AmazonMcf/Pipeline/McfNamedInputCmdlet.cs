using System.Management.Automation;
using AmazonMcf.Binding;

namespace AmazonMcf.Pipeline;

/// <summary>A command whose input may come by the names of its properties alone, the seller's key among them.</summary>
/// <typeparam name="TRequest">One input, immutable once submitted.</typeparam>
/// <typeparam name="TResult">What comes of it.</typeparam>
public abstract class McfNamedInputCmdlet<TRequest, TResult> : McfConcurrentCmdlet<TRequest, TResult>
{
    /// <summary>The key of the seller, as objects of this module carry it. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SellerKey { get; set; }

    /// <inheritdoc />
    protected override void Begin() => RequireUntyped(SellerKey);

    /// <summary>What an input says about its seller.</summary>
    /// <param name="input">The input; null when it came by names.</param>
    private protected InputSeller SellerOf(object? input = null) => InputSeller.Of(input).Or(SellerKey);
}
