'use client';
// The line of a search box. react-aria opens the list when the line gets the focus; a click into it afterwards is left to us.
import { useContext } from 'react';
import { ComboBoxStateContext, Input, type InputProps } from 'react-aria-components/ComboBox';

/** Shows the line; clicking into it brings back a list that was closed. */
export function SearchLine(props: InputProps & { ref: React.Ref<HTMLInputElement> }) {
  const state = useContext(ComboBoxStateContext);
  return (
    <Input
      {...props}
      onClick={({ currentTarget }) => {
        if (state && !state.isOpen && !currentTarget.readOnly) state.open(null, 'focus');
      }}
    />
  );
}
