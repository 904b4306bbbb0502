import { Button } from '@fengqiao/design/parts/button.tsx'
import './identity.css'

/** A secret that is shown now and never again, to be handed over. */
export const ShownOnce = (props: { title: string; secret: string; lead: string; done: string; onDone: () => void }) => (
  <section className="stack" role="status">
    <h3 className="d-head">{props.title}</h3>
    <output className="shown-once">{props.secret}</output>
    <p>{props.lead}</p>
    <div>
      <Button kind="primary" large onClick={props.onDone}>
        {props.done}
      </Button>
    </div>
  </section>
)
